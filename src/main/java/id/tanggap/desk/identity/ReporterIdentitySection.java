package id.tanggap.desk.identity;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.privacy.IdentityDisclosure;
import id.tanggap.web.wording.PageReader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether the reporter's identity is hidden, and what the viewer can do about it. One SQL statement on a confidential
/// ticket, none otherwise.
@Component
record ReporterIdentitySection(IdentityDisclosure openings) implements TicketPageSection {

    private static final int SHOWN = 10;

    /// @param openable the viewer can have it disclosed by giving a reason
    /// @param until when it is hidden again from this viewer; null if it is not disclosed to them
    /// @param openings who had it disclosed and why, for those who may read that log
    record Identity(
            boolean confidential,
            boolean unnamed,
            boolean openable,
            boolean concealable,
            boolean revealable,
            @Nullable String until,
            List<Line> openings) {}

    /// One disclosure.
    record Line(String text, String time) {}

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Identity of(TicketDetail ticket, PageReader reader) {
        var reporter = ticket.summary().reporter();
        var works = reader.viewer().role().changesTickets()
                && reader.viewer()
                        .visibility()
                        .works(ticket.summary().assignment().balaiCode());
        var opened = reporter.confidential()
                ? openings.of(ticket.summary().number(), reader.viewer(), SHOWN)
                : List.<IdentityDisclosure.Disclosure>of();
        return new Identity(
                reporter.confidential(),
                reporter.unnamed(),
                works && reporter.unnamed(),
                works && !reporter.confidential(),
                works && reporter.confidential() && reader.viewer().role().seesIdentities(),
                until(opened, reader),
                reader.viewer().role().readsDisclosures()
                        ? opened.stream().map(one -> line(one, reader)).toList()
                        : List.of());
    }

    private @Nullable String until(List<IdentityDisclosure.Disclosure> opened, PageReader reader) {
        return opened.stream()
                .filter(one -> Objects.equals(one.user(), reader.viewer().userId()))
                .map(IdentityDisclosure.Disclosure::until)
                .filter(until -> until.isAfter(reader.now()))
                .max(Instant::compareTo)
                .map(until -> reader.brief(until))
                .orElse(null);
    }

    private Line line(IdentityDisclosure.Disclosure one, PageReader reader) {
        return new Line(one.name() + ": " + one.reason(), reader.brief(one.at()));
    }
}
