import Foundation

/// `statistics-bench data FOLDER` makes the data; `statistics-bench run CASE FOLDER REPETITIONS` times one
/// case on it and prints one JSON object with the seconds of each repetition and what came out.
let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "data" where words.count == 2:
    try BenchData(folder: URL(filePath: words[1])).write()
case "run" where words.count == 4:
    guard let bench = BenchCase.all.first(where: { $0.name == words[1] }), let repetitions = Int(words[3]) else {
        fatal("there is no case \(words[1])")
    }
    let work = try bench.prepare(URL(filePath: words[2]))
    var (seconds, figures): ([Double], [String: Double]) = ([], [:])
    let clock = ContinuousClock()
    for _ in 0..<max(1, repetitions) {
        let passed = try clock.measure { figures = try work() }.components
        seconds.append(Double(passed.seconds) + Double(passed.attoseconds) * 1e-18)
    }
    let answer: [String: Any] = ["seconds": seconds, "figures": figures]
    print(String(decoding: try JSONSerialization.data(withJSONObject: answer, options: .sortedKeys), as: UTF8.self))
default:
    fatal("usage: statistics-bench data FOLDER | statistics-bench run CASE FOLDER REPETITIONS")
}

func fatal(_ sentence: String) -> Never {
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
    exit(1)
}
