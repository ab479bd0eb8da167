import Foundation
import Synchronization

/// A program of the system that is run once and reads some bytes.
///
/// There is no shell and no variable but `PATH`. What it reads lies in memory and not in a file; what it
/// prints is thrown away. It is waited for alone: Foundation's `Process` would also wait for whatever the
/// program leaves behind, and some mail programs leave their delivery behind.
struct SystemProgram: Sendable {
    let path: String
    /// Milliseconds after which it is ended.
    let limit: Int

    /// One is started at a time, so that none inherits the pipe of another.
    private static let turn = Mutex(())

    /// - Returns: the status as `wait` gives it: 0 when it ended well.
    /// - Throws: `MailNotTaken`; or `CancellationError`, and then the program is ended too.
    func run(_ arguments: [String], reading input: [UInt8]) async throws -> Int32 {
        let process = try Self.turn.withLock { _ in
            let pipe = try full(of: input)
            defer { close(pipe) }
            return try start(arguments, reading: pipe)
        }
        return try await status(of: process)
    }

    /// The end to read from of a pipe that has all the bytes in it: nobody has to write while the program
    /// reads, and one that does not read harms nobody.
    private func full(of bytes: [UInt8]) throws -> Int32 {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw MailNotTaken.cannotRun }
        defer { close(ends[1]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        guard write(ends[1], bytes, bytes.count) == bytes.count else {
            close(ends[0])
            throw MailNotTaken.cannotRun
        }
        return ends[0]
    }

    private func start(_ arguments: [String], reading input: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

        // A server ignores signals that end other programs, and what is ignored is inherited. A group of its
        // own lets it be ended with all it has begun.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (every, none) = (sigset_t(), sigset_t())
        sigfillset(&every)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &every)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

        let words = ([path] + arguments).map { strdup($0) }
        let variables = [strdup("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")]
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        guard posix_spawn(&process, path, &actions, &attributes, words + [nil], variables + [nil]) == 0 else {
            throw MailNotTaken.cannotRun
        }
        return process
    }

    private func status(of process: pid_t) async throws -> Int32 {
        var (waited, pause) = (0, 5)
        do {
            while true {
                var status: Int32 = 0
                let ended = waitpid(process, &status, WNOHANG)
                if ended == process { return status }
                guard ended == 0 else { throw MailNotTaken.cannotRun }
                guard waited < limit else { throw MailNotTaken.tooSlow }
                try await Task.sleep(for: .milliseconds(pause))
                waited += pause
                pause = min(2 * pause, 200)
            }
        } catch {
            kill(-process, SIGKILL)
            waitpid(process, nil, 0)
            throw error
        }
    }
}
