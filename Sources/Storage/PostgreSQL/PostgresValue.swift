#if PostgreSQL
    import CPQ

    extension Cell {
        /// A value as PostgreSQL sends it in binary; nil when the type is none of ours.
        init?(postgres bytes: UnsafeRawBufferPointer, type: Oid) {
            switch type {
            case 16: self = .integer(bytes.first == 1 ? 1 : 0)
            case 17: self = .bytes(bytes)
            case 20: self = .integer(bytes.number(at: 0, as: Int64.self))
            case 21: self = .integer(Int64(bytes.number(at: 0, as: Int16.self)))
            case 23: self = .integer(Int64(bytes.number(at: 0, as: Int32.self)))
            case 26: self = .integer(Int64(bytes.number(at: 0, as: UInt32.self)))
            // text, and what reads as text: name, unknown, fixed and varying lengths.
            case 25, 19, 705, 1042, 1043: self = .text(bytes)
            case 700: self = .double(Double(Float(bitPattern: bytes.number(at: 0, as: UInt32.self))))
            case 701: self = .double(Double(bitPattern: bytes.number(at: 0, as: UInt64.self)))
            case 1700:
                guard let value = Self.numeric(bytes) else { return nil }
                self = value
            // What a function without a result gives.
            case 2278: self = .null
            default: return nil
            }
        }

        /// Sums of integers come as decimal numbers of any length: digits to base 10,000,
        /// the first of them at a weight, and a sign.
        private static func numeric(_ bytes: UnsafeRawBufferPointer) -> Cell? {
            guard bytes.count >= 8 else { return nil }
            let count = Int(bytes.number(at: 0, as: Int16.self))
            let weight = Int(bytes.number(at: 2, as: Int16.self))
            let sign = bytes.number(at: 4, as: UInt16.self)
            let scale = bytes.number(at: 6, as: UInt16.self)
            guard sign == 0 || sign == 0x4000, bytes.count >= 8 + 2 * count else { return nil }
            let digits = (0..<count).map { Int64(bytes.number(at: 8 + 2 * $0, as: UInt16.self)) }
            if scale == 0, weight < 4 {
                var whole: Int64 = 0
                for place in 0...max(0, weight) { whole = whole * 10_000 + (place < count ? digits[place] : 0) }
                return .integer(sign == 0 ? whole : -whole)
            }
            var value = 0.0
            for digit in digits { value = value * 10_000 + Double(digit) }
            // Through the text, so that 0.1 is 0.1 and not a product of roundings.
            let text = "\(value.formattedWhole)e\(4 * (weight - count + 1))"
            guard let number = Double(text) else { return nil }
            return .double(sign == 0 ? number : -number)
        }
    }

    extension Double {
        fileprivate var formattedWhole: String { magnitude < 9e15 ? "\(Int64(self))" : "\(self)" }
    }

    extension UnsafeRawBufferPointer {
        fileprivate func number<Number: FixedWidthInteger>(at offset: Int, as _: Number.Type) -> Number {
            Number(bigEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
        }
    }
#endif
