package id.tanggap.desk.timeline;

import id.tanggap.desk.timeline.EvidenceHighlighter.Span;
import id.tanggap.platform.privacy.FoundNumber;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.privacy.NumberPlace;
import id.tanggap.ticket.privacy.PersonalDataOpenings;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;

/// Masked numbers in texts as buttons that open them, for those who may; those that the viewer has just opened, in
/// full.
///
/// @param open by their places
/// @param openable the viewer may open those of this ticket
record NumberButtons(Map<NumberPlace, String> open, boolean openable, String address, PageReader reader) {

    /// The form on the page that the buttons belong to.
    private static final String FORM = "open-number";

    static NumberButtons of(TicketDetail ticket, PersonalDataOpenings openings, PageReader reader) {
        var viewer = reader.viewer();
        return new NumberButtons(
                openings.openFor(ticket, viewer),
                viewer.userId() != null
                        && viewer.role().changesTickets()
                        && viewer.visibility()
                                .works(ticket.summary().assignment().balaiCode()),
                "/tickets/" + ticket.summary().number().digits() + "/numbers",
                reader);
    }

    List<Span> spans(long message, NumberPlace.Part part, MaskedText text) {
        return openable
                ? text.hidden().stream()
                        .map(number -> new Span(
                                number.start(),
                                number.end(),
                                html(new NumberPlace(message, part, number.start()), number, text.text())))
                        .toList()
                : List.of();
    }

    private String html(NumberPlace place, FoundNumber number, String masked) {
        var opened = open.get(place);
        return opened == null ? button(place, number, number.in(masked)) : opened(place, number, opened);
    }

    private String button(NumberPlace place, FoundNumber number, String masked) {
        var label = reader.text(
                "number.open", reader.text("number.kind." + number.kind().code()), masked);
        return """
                <button class="masked-number num" id="number-%s" form="%s" name="at" value="%s" hx-post="%s" \
                hx-target="#talk" hx-swap="outerHTML" title="%s" aria-label="%s">%s</button>""".formatted(place, FORM, place, address, escape(label), escape(label), escape(masked));
    }

    /// The same id as the button's: htmx leaves the focus where it was.
    private String opened(NumberPlace place, FoundNumber number, String written) {
        var label = reader.text(
                "number.opened", reader.text("number.kind." + number.kind().code()));
        return """
                <span class="opened-number num" id="number-%s" data-numbers="shown" tabindex="-1" title="%s">%s</span>""".formatted(place, escape(label), escape(written));
    }

    private static String escape(String text) {
        return EvidenceHighlighter.escape(text);
    }
}
