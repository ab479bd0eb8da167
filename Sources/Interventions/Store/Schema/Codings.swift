import Storage

extension CourseState: SQLEnumeration {}
extension Duty: SQLEnumeration {}
extension PlaceState: SQLEnumeration {}
extension GoalArea: SQLEnumeration {}
extension Presence: SQLEnumeration {}
extension SessionState: SQLEnumeration {}
extension FollowUpKind: SQLEnumeration {}
extension SlotKind: SQLEnumeration {}
extension ReplyAnswer: SQLEnumeration {}
extension HomeChannel: SQLEnumeration {}
