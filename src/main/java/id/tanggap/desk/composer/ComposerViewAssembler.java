package id.tanggap.desk.composer;

import id.tanggap.reply.carrier.ApprovedTemplate;
import id.tanggap.reply.compose.Segments;
import id.tanggap.reply.preview.AnswerPreview;
import id.tanggap.reply.preview.AnswerPreviews;
import id.tanggap.reply.preview.TextPreview;
import id.tanggap.reply.preview.TextPreviews;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.wording.PageReader;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows an agent what their reply looks like on the citizen's channel: messages, segments, cost.
@Component
record ComposerViewAssembler(AnswerPreviews previews, TextPreviews drafts) {

    /// @param ticket as it was shown to the reader, who writes
    ComposerView of(TicketSummary ticket, String text, PageReader reader) {
        return switch (previews.of(ticket, text, reader.viewer())) {
            case AnswerPreview.Text weighed -> view(weighed.draft(), text, reader);
            case AnswerPreview.Email letter ->
                ComposerView.email(
                        letter.channel(),
                        reader.text("reply.via." + letter.channel()),
                        letter.subject(),
                        letter.body());
            case AnswerPreview.Nothing nothing ->
                ComposerView.none(nothing.hasPhone() ? "phone" : "none", reader.text("reply.via.none"));
        };
    }

    /// Fills in an approved template for a WhatsApp ticket, if its channel has it.
    Optional<TextPreviews.Approved> approve(long ticketId, TicketNumber number, String sid, String words) {
        return drafts.approve(ticketId, number, sid, words);
    }

    private ComposerView view(TextPreview draft, String text, PageReader reader) {
        var terms = draft.terms();
        var counting = new ComposerView.Counting(
                draft.frame().before(),
                draft.frame().after(),
                isPaid(draft),
                terms.pricePerSegment().toPlainString(),
                terms.currency(),
                terms.longest());
        return new ComposerView(
                ComposerView.Mode.TEXT,
                draft.channel(),
                reader.text("reply.via." + draft.channel()),
                counting,
                preview(draft, text, reader),
                limits(draft, reader));
    }

    private static boolean isPaid(TextPreview draft) {
        return draft.channel().equals("sms");
    }

    private ComposerView.Preview preview(TextPreview draft, String text, PageReader reader) {
        var hint = isPaid(draft) ? hint(draft.frame().around(text), reader) : null;
        var plain = Segments.plain(text);
        return new ComposerView.Preview(
                sum(draft, reader), hint, hint == null || plain.equals(text) ? null : plain, "", draft.bodies());
    }

    private ComposerView.Limits limits(TextPreview draft, PageReader reader) {
        var when = reader.in(draft.zone());
        var templates = draft.windowShut() ? draft.terms().templates() : List.<ApprovedTemplate>of();
        return new ComposerView.Limits(
                draft.silentSince()
                        .map(at -> reader.text("reply.silent", when.full(at)))
                        .orElse(null),
                draft.waitsUntil().map(at -> when.brief(at, at)).orElse(null),
                draft.windowShut(),
                templates.stream().map(ComposerViewAssembler::approved).toList());
    }

    private static ComposerView.Approved approved(ApprovedTemplate template) {
        return new ComposerView.Approved(
                template.sid(),
                template.name(),
                template.text(),
                template.variables().contains("text"));
    }

    private String sum(TextPreview draft, PageReader reader) {
        if (!isPaid(draft)) {
            var length = draft.bodies().stream().mapToInt(String::length).sum();
            return reader.text("reply.length", length, draft.terms().longest());
        }
        var weight = draft.weight();
        var full = draft.segments() <= 1
                ? weight.encoding().alone()
                : draft.segments() * weight.encoding().joined();
        return reader.text(
                "reply.weight",
                draft.bodies().stream()
                        .mapToInt(body -> Segments.of(body).units())
                        .sum(),
                full,
                draft.segments(),
                draft.terms().currency() + " " + money(draft.cost(), reader));
    }

    private static String money(BigDecimal sum, PageReader reader) {
        var format = NumberFormat.getNumberInstance(
                reader.locale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("id"));
        format.setMaximumFractionDigits(2);
        return format.format(sum);
    }

    private @Nullable String hint(String text, PageReader reader) {
        var forcing = Segments.of(text).forcing();
        if (forcing.isEmpty()) {
            return null;
        }
        var shown = forcing.entrySet().stream()
                .limit(6)
                .map(one -> one.getKey()
                        + one.getValue().map(other -> " → " + other).orElse(""))
                .collect(Collectors.joining(", "));
        return reader.text("reply.wide", shown);
    }
}
