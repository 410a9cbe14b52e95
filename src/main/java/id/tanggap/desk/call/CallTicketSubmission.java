package id.tanggap.desk.call;

import id.tanggap.access.Viewer;
import id.tanggap.desk.phone.CallFormatter;
import id.tanggap.intake.CallReportIntake;
import id.tanggap.intake.report.CallReport;
import id.tanggap.pbx.CallParty;
import id.tanggap.phone.Calls;
import id.tanggap.phone.call.CallForm;
import id.tanggap.phone.call.CallView;
import org.springframework.stereotype.Component;

/// Makes tickets from call forms, by the same intake as every other report.
@Component
record CallTicketSubmission(Calls calls, CallReportIntake reports) {

    /// @return false if there is no ticket yet; the form is kept in the intake, which tries again
    boolean make(long callId, CallForm form, Viewer by) {
        return calls.find(callId, by)
                .map(call ->
                        reports.submit(report(call, form, by), call.origin().channelName()))
                .flatMap(submitted -> submitted.number())
                .isPresent();
    }

    private static CallReport report(CallView call, CallForm form, Viewer by) {
        var other = CallFormatter.otherParty(call);
        return new CallReport(
                call.id(),
                form.text(),
                other.kind() == CallParty.Kind.NUMBER ? other.value() : null,
                form.category(),
                form.urgency(),
                form.place(),
                form.address(),
                form.name(),
                form.phone(),
                form.email(),
                form.confidential(),
                by.name());
    }
}
