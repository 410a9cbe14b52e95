package id.tanggap.command.sitrep;

import id.tanggap.incident.IncidentCode;
import id.tanggap.sitrep.ReportMailing;
import id.tanggap.sitrep.ReportMailing.Delivery;
import id.tanggap.sitrep.ReportRecipient;
import id.tanggap.sitrep.ReportRecipients;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The recipients of reports and what was sent to them, in words.
@Component
class MailingViews {

    private final ReportRecipients recipients;
    private final ReportMailing mailing;

    MailingViews(ReportRecipients recipients, ReportMailing mailing) {
        this.recipients = recipients;
        this.mailing = mailing;
    }

    /// @param by who added them and when
    record Recipient(long id, String address, String name, boolean everywhere, String by) {}

    /// @param state "terkirim", "gagal: alamat tidak ada"
    record Sent(String address, String state, String by) {}

    List<Recipient> recipients(IncidentCode incident, PageReader reader) {
        return recipients.of(incident).stream()
                .map(one -> recipient(one, reader))
                .toList();
    }

    private static Recipient recipient(ReportRecipient one, PageReader reader) {
        return new Recipient(
                one.id(),
                one.address(),
                one.name(),
                one.everywhere(),
                reader.text("sitrep.recipient.by", one.addedBy(), reader.full(one.addedAt())));
    }

    /// How many addresses of the list have nothing yet.
    static long waiting(List<Recipient> recipients, List<Sent> sent) {
        var served = sent.stream().map(Sent::address).collect(Collectors.toSet());
        return recipients.stream()
                .map(Recipient::address)
                .distinct()
                .filter(address -> !served.contains(address))
                .count();
    }

    /// By number of the report.
    Map<Integer, List<Sent>> sent(IncidentCode incident, PageReader reader) {
        return mailing.deliveries(incident).stream()
                .collect(Collectors.groupingBy(
                        Delivery::number, Collectors.mapping(one -> sent(one, reader), Collectors.toList())));
    }

    private static Sent sent(Delivery one, PageReader reader) {
        var state = reader.text("sitrep.mail.state." + one.state());
        return new Sent(
                one.address(),
                one.reason().isEmpty()
                        ? state
                        : state + ": " + reader.textOr("delivery.reason." + one.reason(), one.reason()),
                reader.text("sitrep.recipient.by", one.by(), reader.full(one.at())));
    }
}
