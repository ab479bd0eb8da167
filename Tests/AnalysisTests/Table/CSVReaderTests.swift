import Analysis
import Foundation
import Testing

@Suite("CSV files")
struct CSVReaderTests {
    /// What a table says, for comparing: numbers as they are, missing as a dash.
    private func cells(_ table: Table) -> [[String]] {
        table.columns.map { column in
            switch column {
            case .numbers(let values): values.map { $0.isNaN ? "-" : "\($0)" }
            case .texts(let categories): categories.codes.map { $0 < 0 ? "-" : categories.levels[Int($0)] }
            }
        }
    }

    @Test(
        "good and untidy files are read",
        arguments: [
            ("a,b\n1,x\n2,y\n", [["1.0", "2.0"], ["x", "y"]]),
            ("a,b\n1,x\n2,y", [["1.0", "2.0"], ["x", "y"]]),
            ("a,b\r\n1,x\r\n2,y\r\n", [["1.0", "2.0"], ["x", "y"]]),
            ("a,b\r1,x\r2,y\r", [["1.0", "2.0"], ["x", "y"]]),
            ("\u{FEFF}a,b\n1,x\n", [["1.0"], ["x"]]),
            ("\"a\",\"b\"\n\"1\",\"x\"\n", [["1.0"], ["x"]]),
            ("a,b\n1,\"x, y\"\n", [["1.0"], ["x, y"]]),
            ("a,b\n1,\"x\ny\"\n2,z\n", [["1.0", "2.0"], ["x\ny", "z"]]),
            ("a,b\n1,\"say \"\"x\"\"\"\n", [["1.0"], ["say \"x\""]]),
            ("a,b\n1,\"\"\"\"\n", [["1.0"], ["\""]]),
            ("a,b\n1,\n,y\n", [["1.0", "-"], ["-", "y"]]),
            ("a,b\nNA,NA\n2,y\n", [["-", "2.0"], ["-", "y"]]),
            ("a,b\n\"\",\"NA\"\n2,y\n", [["-", "2.0"], ["-", "y"]]),
            (" a , b \n 1 , x y \n  2  , \"y\" \n", [["1.0", "2.0"], ["x y", "y"]]),
            ("a,b\n\n1,x\n\n\n2,y\n\n", [["1.0", "2.0"], ["x", "y"]]),
            ("a\n1\n\n3\n", [["1.0", "-", "3.0"]]),
            ("a;b\n1,5;x\n2.5;y\n", [["1.5", "2.5"], ["x", "y"]]),
            ("a;b\n-0,25;1,2,3\n", [["-0.25"], ["1,2,3"]]),
            ("a\tb\n1\tx\n\t\n", [["1.0", "-"], ["x", "-"]]),
            ("a,\"b;c;d\"\n1,2\n", [["1.0"], ["2.0"]]),
            ("a,b\n1,2\n2,x\n3,4.50\n", [["1.0", "2.0", "3.0"], ["2", "x", "4.50"]]),
            ("a,b\n,2\n01,\n1e1,x\n", [["-", "1.0", "10.0"], ["2", "-", "x"]]),
            ("a,b\n1,5\" nail\n", [["1.0"], ["5\" nail"]]),
            ("a,b\n+1,-2.\n.5,1E-2\n", [["1.0", "0.5"], ["-2.0", "0.01"]]),
            ("a,b\n1e,0x10\n", [["1e"], ["0x10"]]),
            ("a,b\nInf,nan\n", [["Inf"], ["nan"]]),
            ("a,b\n1e999,1\n", [["1e999"], ["1.0"]]),
            ("skola,år\nÅsen,1\nälv,2\n", [["Åsen", "älv"], ["1.0", "2.0"]]),
        ])
    func reading(text: String, expected: [[String]]) throws { #expect(cells(try Samples.table(text)) == expected) }

    @Test(
        "what is wrong with a file is said with its line",
        arguments: [
            ("", TableFault.empty), ("\n", .empty), ("\u{FEFF}", .empty), ("a,b\n", .noRows), ("a,b", .noRows),
            ("a,b\n\n\n", .noRows), ("a,b\n1\n", .ragged(line: 2, got: 1, expected: 2)),
            ("a,b\n1,2\n1,2,3,4\n", .ragged(line: 3, got: 4, expected: 2)),
            ("a,b\n1,\"x\ny\"\n1\n", .ragged(line: 4, got: 1, expected: 2)),
            ("a,b\r\n\r\n1,2\r\n1", .ragged(line: 4, got: 1, expected: 2)),
            ("a,b\n1,\"x\n2,y\n", .unclosedQuote(line: 2)), ("a,\"b\n1,2\n", .unclosedQuote(line: 1)),
            ("a,b\n1,\"x\"y\n", .textAfterQuote(line: 2, column: 2)),
            ("a,b,a\n1,2,3\n", .duplicateColumn("a")), ("a,,c\n1,2,3\n", .unnamedColumn(2)),
        ])
    func faults(text: String, fault: TableFault) {
        #expect(throws: fault) { try Samples.table(text) }
        #expect(!fault.description.contains("\n"))
    }

    @Test("R's names of rows stand in a column without a name, which is not in the way")
    func rowNames() throws {
        let table = try Samples.table("\"\",\"x\"\n\"1\",4\n\"2\",5\n")
        #expect(table.names == ["x"])
        #expect(try table.numbers("x") == [4, 5])
    }

    @Test("bytes that are not UTF-8 are found, in names and in labels that are used")
    func encoding() throws {
        let latin = Data([0x61, 0x2C, 0x62, 0x0A, 0x31, 0x2C, 0x78, 0x0A, 0x31, 0x2C, 0xE5, 0x0A])
        #expect(throws: TableFault.notUTF8(line: 3)) { try CSVReader(latin).read(["b"]) }
        #expect(try CSVReader(latin).read(["a"]).numbers("a") == [1, 1])
        #expect(throws: TableFault.notUTF8(line: 1)) { try CSVReader(Data([0xE5, 0x0A, 0x31, 0x0A])) }
        #expect(throws: TableFault.self) { try CSVReader(Data("a,b\n1,2\n".data(using: .utf16) ?? Data())).read(["a"]) }
    }

    @Test("a column that is not there is named, with the one that is probably meant")
    func noColumn() throws {
        let reader = try Samples.reader("school,score\n1,2\n")
        #expect(throws: TableFault.noColumn("scool", nearest: "school")) { try reader.read(["scool"]) }
        #expect(throws: TableFault.noColumn("pupil", nearest: nil)) { try reader.read(["pupil"]) }
        #expect(throws: TableFault.noColumn("", nearest: nil)) { try reader.read([""]) }
        #expect(throws: TableFault.unreadable(path: "/nowhere.csv")) { try CSVReader(path: "/nowhere.csv") }
        #expect(throws: TableFault.unreadable(path: "/")) { try CSVReader(path: "/") }
        #expect(throws: TableFault.empty) { try CSVReader(path: "/dev/null") }
    }

    @Test("text where a number is needed is shown with its line, also behind lines that are no rows")
    func notANumber() throws {
        let table = try Samples.table("a,b\n1,\"x\ny\"\n\n2,z\n12a,z\n")
        #expect(throws: TableFault.notANumber(column: "a", line: 6, value: "12a")) { try table.numbers("a") }
        #expect(table.line(ofRow: 0) == 2)
        #expect(table.line(ofRow: 1) == 5)
        #expect(table.line(ofRow: 2) == 6)
    }

    @Test("labels stand in the order of Unicode scalars, numbers in that of their values")
    func levels() throws {
        let table = try Samples.table("a,b\nb,10\nB,2\nå,1.5\na,2\n")
        guard case .texts(let labels) = table["a"] else {
            Issue.record("labels are read as numbers")
            return
        }
        #expect(labels.levels == ["B", "a", "b", "å"])
        #expect(labels.codes == [2, 0, 3, 1])
    }

    @Test("rows that lack a used value are left out and counted")
    func complete() throws {
        let table = try Samples.table("a,b,c\n1,x,\n,y,1\n3,,2\n4,x,3\n")
        let (kept, dropped) = try table.complete(["a", "b"])
        #expect(dropped == 2)
        #expect(cells(kept) == [["1.0", "4.0"], ["x", "x"], ["-", "3.0"]])
        #expect(kept.line(ofRow: 1) == 5)
        #expect(try table.complete([]).dropped == 0)
        #expect(throws: TableFault.nothingLeft(rows: 1)) { try Samples.table("a,b\n1,\n").complete(["a", "b"]) }
    }

    @Test("a file cut at any byte, or with any byte changed, ends in a table or a named fault")
    func hostile() {
        let whole = Data("\u{FEFF}a,\"b\"\"q\",c\r\n1,\"x\ny\",2.5e-3\r\n\r\nNA,\"å\"\"\",-17\n 3 , z,\n4,w,x\n".utf8)
        func tryToRead(_ data: Data) {
            // What is thrown is a TableFault: the compiler sees to that.
            do throws(TableFault) {
                let reader = try CSVReader(data)
                let table = try reader.read(reader.names.filter { !$0.isEmpty })
                for column in table.columns { #expect(column.count == table.rows) }
                for row in 0..<table.rows { #expect(table.line(ofRow: row) >= 2) }
            } catch {}
        }
        for end in 0...whole.count { tryToRead(Data(whole.prefix(end))) }
        for start in 0...whole.count { tryToRead(Data(whole.dropFirst(start))) }
        for at in 0..<whole.count {
            for byte in [UInt8(0), 10, 13, 34, 44, 48, 59, 255] {
                var changed = whole
                changed[at] = byte
                tryToRead(changed)
            }
        }
    }

    @Test("many levels, long fields and many columns are no trouble")
    func large() throws {
        let rows = 20_000
        let text = "id,n\n" + (0..<rows).map { "p\($0),\(rows - $0)" }.joined(separator: "\n")
        let table = try Samples.table(text)
        guard case .texts(let ids) = table["id"] else {
            Issue.record("ids are read as numbers")
            return
        }
        #expect(ids.levels.count == rows)
        #expect((0..<rows).allSatisfy { ids.levels[Int(ids.codes[$0])] == "p\($0)" })
        #expect(try table.numbers("n").last == 1)

        let long = String(repeating: "x", count: 100_000)
        #expect(cells(try Samples.table("a\n\(long)\n")) == [[long]])
        let names = (0..<500).map { "c\($0)" }.joined(separator: ",")
        let values = (0..<500).map(String.init).joined(separator: ",")
        #expect(try Samples.reader("\(names)\n\(values)\n").read(["c499"]).numbers("c499") == [499])
    }
}

extension CSVReaderTests {
    @Test(
        "labels that begin alike, end early or hold zero bytes are sorted by all their bytes",
        arguments: [
            ["b", "a"], ["pupil-10", "pupil-9", "pupil-", "pupil-1"], ["aaaaaaaaaab", "aaaaaaaaaaa", "aaaaaaaaaa"],
            ["x\u{0}", "x", "x\u{0}\u{0}", "x\u{1}"], ["å", "z", "é", "😀", "ﬀ"], ["same"],
        ])
    func order(labels: [String]) throws {
        let table = try Samples.table("a\n" + labels.joined(separator: "\n") + "\n")
        guard case .texts(let categories) = table["a"] else {
            Issue.record("labels are read as numbers")
            return
        }
        #expect(categories.levels == labels.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        #expect(categories.codes.map { categories.levels[Int($0)] } == labels)
    }
}
