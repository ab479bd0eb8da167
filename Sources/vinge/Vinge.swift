@main struct Vinge { static func main() {} }
