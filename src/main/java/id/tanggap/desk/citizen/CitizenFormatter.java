package id.tanggap.desk.citizen;

import id.tanggap.desk.phone.CallLine;
import id.tanggap.desk.wording.LocalTimeFormatter;
import id.tanggap.desk.wording.Wording;
import id.tanggap.reporter.CitizenRecords;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.SamePersonLinks;
import id.tanggap.ticket.privacy.CitizenTicketHistory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The parts of a citizen's record as text. Contact points are masked: they can be disclosed only on a ticket, where
/// that is recorded.
@Component
class CitizenFormatter {

    private final Wording wording;

    CitizenFormatter(Wording wording) {
        this.wording = wording;
    }

    String name(@Nullable String name, Locale locale) {
        return Objects.requireNonNullElseGet(name, () -> wording.text(locale, "reporter.unknown"));
    }

    String icon(String channel) {
        return switch (channel) {
            case "email" -> "mail";
            case "phone" -> "phone";
            case "whatsapp" -> "brand-whatsapp";
            case "api" -> "api";
            default -> "message";
        };
    }

    /// A contact point that comes from a ticket, or that a citizen only mentioned.
    CitizenPage.Point point(
            CitizenRecords.Point point,
            CitizenTicketHistory.@Nullable Proof proof,
            LocalTimeFormatter when,
            Locale locale) {
        return point(point, source(proof, locale), when, locale);
    }

    /// A contact point that comes from a call.
    CitizenPage.Point point(CitizenRecords.Point point, CallLine call, LocalTimeFormatter when, Locale locale) {
        var text = wording.text(locale, "citizen.proof.call", call.text(), call.time());
        return point(point, new Source(text, call.href()), when, locale);
    }

    /// Where a contact point comes from.
    ///
    /// @param href address of the ticket or call, null if there is none
    private record Source(String text, @Nullable String href) {}

    private Source source(CitizenTicketHistory.@Nullable Proof proof, Locale locale) {
        if (proof == null) {
            return new Source(wording.text(locale, "citizen.proof.told"), null);
        }
        var channel = wording.text(locale, "channel." + proof.channel());
        return new Source(
                wording.text(
                        locale, "citizen.proof.ticket", channel, proof.number().grouped()),
                "/tickets/" + proof.number().digits());
    }

    private CitizenPage.Point point(CitizenRecords.Point point, Source source, LocalTimeFormatter when, Locale locale) {
        var silent = point.silentSince();
        return new CitizenPage.Point(
                point.point().kind() == ContactPoint.Kind.EMAIL ? "mail" : "phone",
                point.point().masked(),
                when.full(point.since()),
                point.shared(),
                source.text(),
                source.href(),
                silent == null
                        ? null
                        : wording.text(
                                locale,
                                "citizen.silent",
                                when.full(silent),
                                Objects.requireNonNullElse(point.word(), "")));
    }

    CitizenPage.Like candidate(DuplicateRecordFinder.Candidate like, List<CitizenRecords.Point> points, Locale locale) {
        var grounds = like.grounds().stream().sorted().toList();
        return new CitizenPage.Like(
                like.person().id(),
                name(like.person().name(), locale),
                points.stream().map(point -> point.point().masked()).toList(),
                grounds.getFirst().code(),
                grounds.stream()
                        .map(ground -> wording.text(locale, "citizen.ground." + ground.code()))
                        .toList());
    }

    CitizenPage.Link link(SamePersonLinks.Link link, LocalTimeFormatter when, Locale locale) {
        var said = wording.text(
                locale,
                "citizen.link",
                link.by(),
                when.full(link.at()),
                wording.text(locale, "citizen.ground." + link.ground().code()));
        var undone = link.undoneAt();
        var undoneBy = Objects.requireNonNullElse(link.undoneBy(), "");
        return new CitizenPage.Link(
                link.id(),
                link.other(),
                name(link.otherName(), locale),
                link.verdict().code(),
                undone == null
                        ? said
                        : said + " " + wording.text(locale, "citizen.link.undone", undoneBy, when.full(undone)),
                undone == null);
    }
}
