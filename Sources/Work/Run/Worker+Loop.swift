import Core
import Storage

extension Worker {
    /// Works until the task is cancelled. Jobs under way are then given back at once.
    package func run() async {
        await told { try await arm() }
        await withDiscardingTaskGroup { group in
            for _ in 0..<limits.lanes { group.addTask { await lane() } }
        }
    }

    /// One job at a time, as long as there are any; then waits for a hint, for the next one
    /// to be due, or for a few seconds.
    private func lane() async {
        let (rings, bell) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let hints = database.hints(of: .jobs)
        await withDiscardingTaskGroup { group in
            group.addTask { for await _ in hints { bell.yield() } }
            var timer: Task<Void, Never>?
            bell.yield()
            for await _ in rings {
                timer?.cancel()
                let pause = await doAll()
                timer = Task {
                    // A timer that is stopped rings no bell: it would stop the next one, and that one ring again.
                    do { try await Task.sleep(for: .milliseconds(pause)) } catch { return }
                    bell.yield()
                }
            }
            timer?.cancel()
            group.cancelAll()
        }
    }

    /// - Returns: milliseconds until it looks again by itself.
    private func doAll() async -> Int64 {
        let longest = limits.look * 1000
        var pause = longest
        await told {
            while !Task.isCancelled {
                let (job, due) = try await next()
                guard let job else {
                    let wait = due.map { $0.milliseconds - environment.now().milliseconds } ?? longest
                    pause = min(longest, max(50, wait))
                    return
                }
                await perform(job)
            }
        }
        // A database that does not answer is asked again.
        return pause
    }
}
