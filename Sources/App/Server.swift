import Access
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Storage
import UnixSignals

/// Serves until it is told to stop.
package enum Server {
    /// Listens and answers; on SIGTERM or SIGINT it takes no more, finishes what it
    /// has, closes the database and returns.
    ///
    /// - Parameter ready: is called with the address once the port is open.
    package static func run(
        _ house: House, host: String, port: Int, ready: @escaping @Sendable (_ address: String) -> Void
    ) async throws {
        let application = Application(
            responder: house.responder(),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in
                ready("http://\(host):\(channel.localAddress?.port ?? port)")
            },
            logger: House.logger)
        var configuration = ServiceGroupConfiguration(
            services: [
                application, WorkService(worker: house.worker()),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: House.logger)
        configuration.maximumGracefulShutdownDuration = .seconds(8)
        try await ServiceGroup(configuration: configuration).run()
        try await house.services.database.close()
    }
}
