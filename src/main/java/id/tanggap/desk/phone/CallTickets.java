package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.intake.CallReport;
import id.tanggap.intake.CallReports;
import id.tanggap.pbx.Party;
import id.tanggap.phone.CallForm;
import id.tanggap.phone.CallView;
import id.tanggap.phone.Calls;
import org.springframework.stereotype.Component;

/// Makes tickets from call forms, by the same intake as every other report.
@Component
class CallTickets {

    private final Calls calls;
    private final CallReports reports;

    CallTickets(Calls calls, CallReports reports) {
        this.calls = calls;
        this.reports = reports;
    }

    /// @return false if there is no ticket yet; the form is kept in the intake, which tries again
    boolean make(long callId, CallForm form, Viewer by) {
        return calls.find(callId, by)
                .map(call ->
                        reports.submit(report(call, form, by), call.origin().channelName()))
                .flatMap(submitted -> submitted.number())
                .isPresent();
    }

    private static CallReport report(CallView call, CallForm form, Viewer by) {
        var other = PhoneWords.other(call);
        return new CallReport(
                call.id(),
                form.text(),
                other.kind() == Party.Kind.NUMBER ? other.value() : null,
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
