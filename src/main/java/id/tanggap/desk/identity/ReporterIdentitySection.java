package id.tanggap.desk.identity;

import id.tanggap.access.Viewer;
import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.desk.wording.Wording;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.privacy.IdentityDisclosure;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether the reporter's identity is hidden, and what the viewer can do about it. One SQL statement on a confidential
/// ticket, none otherwise.
@Component
class ReporterIdentitySection implements TicketPageSection {

    private static final int SHOWN = 10;

    private final IdentityDisclosure openings;
    private final Wording wording;

    ReporterIdentitySection(IdentityDisclosure openings, Wording wording) {
        this.openings = openings;
        this.wording = wording;
    }

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
    public Identity of(TicketDetail ticket, Viewer viewer, Locale locale) {
        var reporter = ticket.summary().reporter();
        var works = viewer.role().changesTickets()
                && viewer.visibility().works(ticket.summary().assignment().balaiCode());
        var opened = reporter.confidential()
                ? openings.of(ticket.summary().number(), viewer, SHOWN)
                : List.<IdentityDisclosure.Disclosure>of();
        return new Identity(
                reporter.confidential(),
                reporter.unnamed(),
                works && reporter.unnamed(),
                works && !reporter.confidential(),
                works && reporter.confidential() && viewer.role().seesIdentities(),
                until(opened, viewer, locale),
                viewer.role().readsDisclosures()
                        ? opened.stream().map(one -> line(one, viewer, locale)).toList()
                        : List.of());
    }

    private @Nullable String until(List<IdentityDisclosure.Disclosure> opened, Viewer viewer, Locale locale) {
        return opened.stream()
                .filter(one -> Objects.equals(one.user(), viewer.userId()))
                .map(IdentityDisclosure.Disclosure::until)
                .filter(until -> until.isAfter(wording.now()))
                .max(Instant::compareTo)
                .map(until -> wording.when(viewer, locale).brief(until, wording.now()))
                .orElse(null);
    }

    private Line line(IdentityDisclosure.Disclosure one, Viewer viewer, Locale locale) {
        return new Line(
                one.name() + ": " + one.reason(), wording.when(viewer, locale).brief(one.at(), wording.now()));
    }
}
