import Handover
import Testing

@Suite("Where a handover is, and what can be done there")
struct HandoverStateTests {
    @Test(
        "each step leads on from the states it belongs to",
        arguments: [
            (HandoverStep.ask, HandoverState.draft, HandoverState.inProgress),
            (.submit, .inProgress, .review), (.giveBack, .review, .inProgress), (.giveBack, .waiting, .inProgress),
            (.approve, .review, .approved), (.findReceiver, .waiting, .approved), (.loseReceiver, .approved, .waiting),
            (.release, .approved, .releasing), (.receive, .sent, .received), (.receive, .rerouted, .received),
            (.read, .received, .read), (.use, .read, .inUse), (.close, .inUse, .closed), (.recall, .inUse, .recalled),
            (.reroute, .received, .releasing), (.reroute, .recalled, .releasing), (.correct, .sent, .inProgress),
            (.handOverByHand, .inProgress, .manual), (.leaveSystem, .manual, .closed), (.mark, .notNeeded, .draft),
        ])
    func steps(_ step: HandoverStep, _ from: HandoverState, _ to: HandoverState) {
        #expect(step.state(after: from, hasReceiver: true) == to)
    }

    @Test("approved without a receiver it waits, and nothing leaves before a decision names one")
    func waits() {
        #expect(HandoverStep.approve.state(after: .review, hasReceiver: false) == .waiting)
        #expect(HandoverStep.release.state(after: .waiting, hasReceiver: true) == nil)
        #expect(HandoverStep.release.state(after: .approved, hasReceiver: false) == nil)
        #expect(HandoverStep.reroute.state(after: .sent, hasReceiver: false) == nil)
    }

    @Test("what is written, waits or is by hand cannot be received, recalled or corrected")
    func notYet() {
        for state in [HandoverState.notNeeded, .draft, .inProgress, .review, .approved, .waiting, .releasing, .manual] {
            for step in [HandoverStep.receive, .read, .use, .close, .recall, .reroute, .correct] {
                #expect(step.state(after: state, hasReceiver: true) == nil, "\(step) after \(state)")
            }
        }
    }

    @Test("while a correction is written, the receiver goes on with what it has, and the correction stays where it is")
    func corrected() {
        for state in HandoverState.allCases where state.isBeforeSending {
            for step in [HandoverStep.receive, .read, .use, .recall] {
                #expect(step.state(after: state, hasReceiver: true, isOut: true) == state, "\(step) after \(state)")
            }
            #expect(HandoverStep.close.state(after: state, hasReceiver: true, isOut: true) == nil, "\(state)")
        }
        #expect(HandoverStep.recall.state(after: .sent, hasReceiver: true, isOut: true) == .recalled)
    }

    @Test("what is closed stays closed, but for a correction")
    func closed() {
        for step in HandoverStep.allCases where step != .correct {
            #expect(step.state(after: .closed, hasReceiver: true) == nil, "\(step)")
        }
    }
}
