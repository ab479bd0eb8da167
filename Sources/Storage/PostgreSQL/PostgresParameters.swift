#if PostgreSQL
    import CPQ

    /// The values of a statement as libpq takes them: binary, each with its type.
    struct PostgresParameters {
        /// PostgreSQL's own numbers of the types we send; a missing value takes the type of
        /// its place.
        enum Kind: Oid {
            case unknown = 0
            case bytes = 17
            case integer = 20
            case text = 25
            case double = 701
        }

        let kinds: [Kind]
        private let buffer: [UInt8]
        /// Where each value begins and how long it is; nil when it is missing.
        private let places: [(start: Int, count: Int)?]

        init(_ values: [SQLValue]) {
            var (kinds, buffer, places): ([Kind], [UInt8], [(start: Int, count: Int)?]) = ([], [], [])
            kinds.reserveCapacity(values.count)
            places.reserveCapacity(values.count)
            for value in values {
                let start = buffer.count
                switch value {
                case .null: kinds.append(.unknown)
                case .integer(let number):
                    kinds.append(.integer)
                    withUnsafeBytes(of: number.bigEndian) { buffer.append(contentsOf: $0) }
                case .double(let number):
                    kinds.append(.double)
                    withUnsafeBytes(of: number.bitPattern.bigEndian) { buffer.append(contentsOf: $0) }
                case .text(let text):
                    kinds.append(.text)
                    buffer.append(contentsOf: text.utf8)
                case .bytes(let bytes):
                    kinds.append(.bytes)
                    buffer.append(contentsOf: bytes)
                }
                places.append(value == .null ? nil : (start, buffer.count - start))
            }
            // An empty value needs an address too.
            buffer.append(0)
            (self.kinds, self.buffer, self.places) = (kinds, buffer, places)
        }

        func withTypes<T>(_ body: (UnsafePointer<Oid>?) -> T) -> T {
            kinds.map(\.rawValue).withUnsafeBufferPointer { body($0.baseAddress) }
        }

        typealias Pointers<T> = (
            _ count: Int32, _ types: UnsafePointer<Oid>?, _ values: UnsafePointer<UnsafePointer<CChar>?>?,
            _ lengths: UnsafePointer<Int32>?, _ formats: UnsafePointer<Int32>?
        ) -> T

        func withPointers<T>(_ body: Pointers<T>) -> T {
            let lengths = places.map { Int32($0?.count ?? 0) }
            let formats = places.map { _ in Int32(1) }
            return buffer.withUnsafeBytes { bytes in
                let base = bytes.bindMemory(to: CChar.self).baseAddress
                let values = places.map { place in place.flatMap { base?.advanced(by: $0.start) } }
                return withTypes { types in
                    values.withUnsafeBufferPointer { values in
                        lengths.withUnsafeBufferPointer { lengths in
                            formats.withUnsafeBufferPointer { formats in
                                body(
                                    Int32(places.count), types, values.baseAddress, lengths.baseAddress,
                                    formats.baseAddress)
                            }
                        }
                    }
                }
            }
        }
    }
#endif
