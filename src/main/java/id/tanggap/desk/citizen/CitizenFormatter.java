package id.tanggap.desk.citizen;

import id.tanggap.desk.phone.CallLine;
import id.tanggap.reporter.CitizenRecords;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.SamePersonLinks;
import id.tanggap.ticket.privacy.CitizenTicketHistory;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The parts of a citizen's record as text. Contact points are masked: they can be disclosed only on a ticket, where
/// that is recorded.
final class CitizenFormatter {

    private CitizenFormatter() {}

    static String name(@Nullable String name, PageReader reader) {
        return Objects.requireNonNullElseGet(name, () -> reader.text("reporter.unknown"));
    }

    static String icon(String channel) {
        return switch (channel) {
            case "email" -> "mail";
            case "phone" -> "phone";
            case "whatsapp" -> "brand-whatsapp";
            case "api" -> "api";
            default -> "message";
        };
    }

    /// A contact point that comes from a ticket, or that a citizen only mentioned.
    static CitizenPage.Point point(
            CitizenRecords.Point point, CitizenTicketHistory.@Nullable Proof proof, PageReader reader) {
        return point(point, source(proof, reader), reader);
    }

    /// A contact point that comes from a call.
    static CitizenPage.Point point(CitizenRecords.Point point, CallLine call, PageReader reader) {
        var text = reader.text("citizen.proof.call", call.text(), call.time());
        return point(point, new Source(text, call.href()), reader);
    }

    /// Where a contact point comes from.
    ///
    /// @param href address of the ticket or call, null if there is none
    private record Source(String text, @Nullable String href) {}

    private static Source source(CitizenTicketHistory.@Nullable Proof proof, PageReader reader) {
        if (proof == null) {
            return new Source(reader.text("citizen.proof.told"), null);
        }
        var channel = reader.textOr("channel." + proof.channel(), proof.channel());
        return new Source(
                reader.text("citizen.proof.ticket", channel, proof.number().grouped()),
                "/tickets/" + proof.number().digits());
    }

    private static CitizenPage.Point point(CitizenRecords.Point point, Source source, PageReader reader) {
        var silent = point.silentSince();
        return new CitizenPage.Point(
                point.point().kind() == ContactPoint.Kind.EMAIL ? "mail" : "phone",
                point.point().masked(),
                reader.full(point.since()),
                point.shared(),
                source.text(),
                source.href(),
                silent == null
                        ? null
                        : reader.text(
                                "citizen.silent", reader.full(silent), Objects.requireNonNullElse(point.word(), "")));
    }

    static CitizenPage.Like candidate(
            DuplicateRecordFinder.Candidate like, List<CitizenRecords.Point> points, PageReader reader) {
        var grounds = like.grounds().stream().sorted().toList();
        return new CitizenPage.Like(
                like.person().id(),
                name(like.person().name(), reader),
                points.stream().map(point -> point.point().masked()).toList(),
                grounds.getFirst().code(),
                grounds.stream()
                        .map(ground -> reader.text("citizen.ground." + ground.code()))
                        .toList());
    }

    static CitizenPage.Link link(SamePersonLinks.Link link, PageReader reader) {
        var said = reader.text(
                "citizen.link",
                link.by(),
                reader.full(link.at()),
                reader.text("citizen.ground." + link.ground().code()));
        var undone = link.undoneAt();
        var undoneBy = Objects.requireNonNullElse(link.undoneBy(), "");
        return new CitizenPage.Link(
                link.id(),
                link.other(),
                name(link.otherName(), reader),
                link.verdict().code(),
                undone == null ? said : said + " " + reader.text("citizen.link.undone", undoneBy, reader.full(undone)),
                undone == null);
    }
}
