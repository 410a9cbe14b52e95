package id.tanggap.desk.composer;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.LocalTimeFormatter;
import id.tanggap.desk.wording.Wording;
import id.tanggap.reply.carrier.ApprovedTemplate;
import id.tanggap.reply.compose.Segments;
import id.tanggap.reply.preview.AnswerPreview;
import id.tanggap.reply.preview.AnswerPreviews;
import id.tanggap.reply.preview.TextPreview;
import id.tanggap.reply.preview.TextPreviews;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
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
class ComposerViewAssembler {

    private final AnswerPreviews previews;
    private final TextPreviews drafts;
    private final Wording wording;

    ComposerViewAssembler(AnswerPreviews previews, TextPreviews drafts, Wording wording) {
        this.previews = previews;
        this.drafts = drafts;
        this.wording = wording;
    }

    /// @param ticket as it was shown to the writer
    ComposerView of(TicketSummary ticket, String text, Viewer writer, Locale locale) {
        return switch (previews.of(ticket, text, writer)) {
            case AnswerPreview.Text weighed -> view(weighed.draft(), text, locale);
            case AnswerPreview.Email letter ->
                ComposerView.email(
                        letter.channel(),
                        wording.text(locale, "reply.via." + letter.channel()),
                        letter.subject(),
                        letter.body());
            case AnswerPreview.Nothing nothing ->
                ComposerView.none(nothing.hasPhone() ? "phone" : "none", wording.text(locale, "reply.via.none"));
        };
    }

    /// Fills in an approved template for a WhatsApp ticket, if its channel has it.
    Optional<TextPreviews.Approved> approve(long ticketId, TicketNumber number, String sid, String words) {
        return drafts.approve(ticketId, number, sid, words);
    }

    private ComposerView view(TextPreview draft, String text, Locale locale) {
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
                wording.text(locale, "reply.via." + draft.channel()),
                counting,
                preview(draft, text, locale),
                limits(draft, locale));
    }

    private static boolean isPaid(TextPreview draft) {
        return draft.channel().equals("sms");
    }

    private ComposerView.Preview preview(TextPreview draft, String text, Locale locale) {
        var hint = isPaid(draft) ? hint(draft.frame().around(text), locale) : null;
        var plain = Segments.plain(text);
        return new ComposerView.Preview(
                sum(draft, locale), hint, hint == null || plain.equals(text) ? null : plain, "", draft.bodies());
    }

    private ComposerView.Limits limits(TextPreview draft, Locale locale) {
        var when = new LocalTimeFormatter(draft.zone(), locale);
        var templates = draft.windowShut() ? draft.terms().templates() : List.<ApprovedTemplate>of();
        return new ComposerView.Limits(
                draft.silentSince()
                        .map(at -> wording.text(locale, "reply.silent", when.full(at)))
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

    private String sum(TextPreview draft, Locale locale) {
        if (!isPaid(draft)) {
            var length = draft.bodies().stream().mapToInt(String::length).sum();
            return wording.text(locale, "reply.length", length, draft.terms().longest());
        }
        var weight = draft.weight();
        var full = draft.segments() <= 1
                ? weight.encoding().alone()
                : draft.segments() * weight.encoding().joined();
        return wording.text(
                locale,
                "reply.weight",
                draft.bodies().stream()
                        .mapToInt(body -> Segments.of(body).units())
                        .sum(),
                full,
                draft.segments(),
                draft.terms().currency() + " " + money(draft.cost(), locale));
    }

    private static String money(BigDecimal sum, Locale locale) {
        var format =
                NumberFormat.getNumberInstance(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("id"));
        format.setMaximumFractionDigits(2);
        return format.format(sum);
    }

    private @Nullable String hint(String text, Locale locale) {
        var forcing = Segments.of(text).forcing();
        if (forcing.isEmpty()) {
            return null;
        }
        var shown = forcing.entrySet().stream()
                .limit(6)
                .map(one -> one.getKey()
                        + one.getValue().map(other -> " → " + other).orElse(""))
                .collect(Collectors.joining(", "));
        return wording.text(locale, "reply.wide", shown);
    }
}
