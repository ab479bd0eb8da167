// swift-tools-version: 6.2
import PackageDescription

// The floor plan: a target is a floor or a room, and may use only what its line
// names. ARCHITECTURE.md draws it.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let realModule: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "vinge",
    products: [
        .executable(name: "vinge", targets: ["vinge"]),
        .library(name: "Statistics", targets: ["Statistics"]),
    ],
    traits: [
        .trait(
            name: "PostgreSQL",
            description: "Speaks to PostgreSQL too, through the system's libpq. Without it SQLite is all.")
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
        // Hummingbird brings these; they are named because we speak their types.
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .target(name: "Core", swiftSettings: strict),
        .target(name: "Statistics", dependencies: [realModule], swiftSettings: strict),
        .target(name: "Analysis", dependencies: ["Statistics"], swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: [
                "Core", grdb, grdbSQLite, crypto, .target(name: "CPQ", condition: .when(traits: ["PostgreSQL"])),
            ],
            swiftSettings: strict),
        .target(
            name: "Site", dependencies: ["Core", hummingbird, httpTypes, nioCore], exclude: ["Assets"],
            swiftSettings: strict, plugins: ["EmbedAssets"]),
        .target(
            name: "Access", dependencies: ["Core", "Storage", "Site", crypto, cryptoExtras],
            swiftSettings: strict),
        .target(name: "Work", dependencies: ["Core", "Storage", "Site", "Access"], swiftSettings: strict),
        .target(name: "Mail", dependencies: ["Core", "Storage", "Site", "Access", "Work"], swiftSettings: strict),
        .target(
            name: "Roster", dependencies: ["Core", "Storage", "Site", "Access", "Work", "CZlib"],
            swiftSettings: strict),
        .target(
            name: "Monitoring", dependencies: ["Core", "Statistics", "Storage", "Site", "Access", "Work", "Roster"],
            swiftSettings: strict),
        .target(
            name: "Interventions", dependencies: ["Core", "Storage", "Site", "Access", "Work", "Roster", "Monitoring"],
            swiftSettings: strict),
        .target(
            name: "Handover",
            dependencies: [
                "Core", "Storage", "Site", "Access", "Work", "Roster", "Monitoring", "Interventions", crypto,
                cryptoExtras,
            ],
            swiftSettings: strict),
        .target(
            name: "Simulation", dependencies: ["Core", "Storage", "Access", "Roster", "Monitoring"],
            swiftSettings: strict),
        .target(
            name: "App",
            dependencies: [
                "Core", "Storage", "Site", "Access", "Work", "Mail", "Roster", "Monitoring", "Interventions",
                "Handover",
                hummingbird, nioCore, logging, lifecycle, unixSignals,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "vinge",
            dependencies: [
                "Core", "Analysis", "Storage", "Access", "Mail", "Roster", "Monitoring", "Handover", "Simulation",
                "App", arguments,
            ],
            swiftSettings: strict),

        .systemLibrary(name: "CZlib", path: "Sources/CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CPQ", path: "Sources/CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        // What `make bench` times; no product of the package.
        .executableTarget(
            name: "statistics-bench", dependencies: ["Statistics", "Analysis"], path: "bench/statistics/program",
            swiftSettings: strict),
        .executableTarget(name: "embed-assets", path: "Plugins/embed-assets", swiftSettings: strict),
        .plugin(name: "EmbedAssets", capability: .buildTool(), dependencies: ["embed-assets"]),

        .target(
            name: "TestSupport",
            dependencies: [
                "Core", "Storage", "Site", "Access", "Work", "Mail", "Roster", "Monitoring", "Interventions",
                "Handover", "App",
                hummingbird, httpTypes, nioCore, nioEmbedded, logging, grdb,
            ],
            path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "CoreTests", dependencies: ["Core"], swiftSettings: strict),
        .testTarget(
            name: "StatisticsTests", dependencies: ["Statistics"], exclude: ["Reference"], swiftSettings: strict),
        .testTarget(name: "AnalysisTests", dependencies: ["Statistics", "Analysis"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests", dependencies: ["Core", "Storage", "App", "TestSupport"], exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(name: "SiteTests", dependencies: ["Core", "Site"], swiftSettings: strict),
        .testTarget(
            name: "AccessTests",
            dependencies: [
                "Core", "Storage", "Access", "Work", "Mail", "Roster", "Monitoring", "Interventions", "Handover",
                "App", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WorkTests", dependencies: ["Core", "Storage", "Access", "Work", "App", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "MailTests",
            dependencies: ["Core", "Storage", "Access", "Work", "Mail", "App", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "RosterTests", dependencies: ["Core", "Storage", "Access", "Roster", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "MonitoringTests", dependencies: ["Core", "Storage", "Monitoring", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "InterventionsTests",
            dependencies: ["Core", "Storage", "Access", "Roster", "Monitoring", "Interventions", "App", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "HandoverTests",
            dependencies: [
                "Core", "Storage", "Site", "Access", "Work", "Roster", "Interventions", "Handover", "App",
                "TestSupport",
                crypto,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SimulationTests",
            dependencies: [
                "Core", "Storage", "Access", "Roster", "Monitoring", "Simulation", "App", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AppTests",
            dependencies: [
                "Core", "Storage", "Site", "Access", "Work", "Roster", "Monitoring", "Interventions", "Handover", "App",
                "TestSupport", httpTypes,
            ],
            exclude: ["Golden"], swiftSettings: strict),
    ]
)
