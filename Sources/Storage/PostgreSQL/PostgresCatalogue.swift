#if PostgreSQL
    /// What PostgreSQL's own catalogue says of the schema in use.
    extension PostgresConnection {
        func tables() throws -> [String] {
            try all("SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema() ORDER BY 1") {
                try $0["tablename"]
            }
        }

        func shapes() throws -> [TableShape] {
            var shapes = try tables().map { TableShape(name: $0, columns: [], key: [], references: [], indexes: []) }
            let places = Dictionary(uniqueKeysWithValues: shapes.enumerated().map { ($1.name, $0) })
            try query(
                """
                SELECT c.relname AS table_name, a.attname AS name, t.typname AS type, a.attnotnull AS required,
                    coalesce(array_position(k.conkey, a.attnum), 0) AS key
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0
                    AND NOT a.attisdropped
                ORDER BY c.relname, a.attnum
                """
            ) { row in
                guard let place = places[try row["table_name"]] else { return }
                shapes[place].columns.append(
                    TableShape.Column(
                        name: try row["name"], kind: Self.kinds[try row["type"] as String] ?? .bytes,
                        isRequired: try row["required"]))
            }
            try query(
                """
                SELECT c.relname AS table_name, a.attname AS field, k.contype::text AS kind,
                    coalesce(p.relname, '') AS parent, coalesce(b.attname, '') AS parent_key
                FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                CROSS JOIN LATERAL generate_subscripts(k.conkey, 1) AS s (n)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[s.n]
                LEFT JOIN pg_class p ON p.oid = k.confrelid
                LEFT JOIN pg_attribute b ON b.attrelid = p.oid AND b.attnum = k.confkey[s.n]
                WHERE c.relnamespace = current_schema()::regnamespace AND k.contype IN ('p', 'f')
                ORDER BY c.relname, CASE WHEN k.contype = 'p' THEN s.n ELSE 0 END, a.attname, p.relname
                """
            ) { row in
                guard let place = places[try row["table_name"]] else { return }
                let column: String = try row["field"]
                if try row["kind"] as String == "p" {
                    shapes[place].key.append(column)
                } else {
                    shapes[place].references.append(
                        TableShape.Reference(column: column, table: try row["parent"], key: try row["parent_key"]))
                }
            }
            try query(
                """
                SELECT c.relname AS table_name, x.relname AS name, i.indisunique AS one,
                    i.indpred IS NOT NULL AS partial,
                    (SELECT string_agg(a.attname, ',' ORDER BY k.place)
                        FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
                        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number) AS columns
                FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
                WHERE c.relnamespace = current_schema()::regnamespace
                    AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype <> 'f')
                ORDER BY x.relname COLLATE "C"
                """
            ) { row in
                guard let place = places[try row["table_name"]] else { return }
                let columns: String = try row["columns"]
                shapes[place].indexes.append(
                    TableShape.Index(
                        name: try row["name"], columns: columns.split(separator: ",").map(String.init),
                        isUnique: try row["one"], isPartial: try row["partial"]))
            }
            return shapes
        }

        private static let kinds: [String: TableShape.Kind] = [
            "text": .text, "int8": .integer, "float8": .double, "bytea": .bytes,
        ]

        /// An index or a rule that is not in force, or a row that cannot be read.
        func damage() throws -> String? {
            let invalid: [String] = try all(
                """
                SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                WHERE c.relnamespace = current_schema()::regnamespace AND NOT i.indisvalid
                UNION ALL SELECT conname::text FROM pg_constraint
                WHERE connamespace = current_schema()::regnamespace AND NOT convalidated ORDER BY 1
                """
            ) { try $0["name"] }
            if let first = invalid.first { return "\(first) is not in force" }
            for table in try tables() {
                // As a text, so that values kept apart from their rows are read too.
                try query(SQL(stringLiteral: "SELECT count(t::text) AS value FROM \(table) t")) { _ in }
            }
            return nil
        }

        /// A COPY looks at references when it has ended; tables come in the order of theirs.
        func deferReferences() {}
    }
#endif
