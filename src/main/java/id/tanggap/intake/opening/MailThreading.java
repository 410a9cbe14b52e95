package id.tanggap.intake.opening;

import id.tanggap.intake.mail.auth.AuthenticationVerdict;
import id.tanggap.intake.opening.NamedTickets.Named;
import id.tanggap.intake.opening.NamedTickets.Signs;
import id.tanggap.intake.opening.NamedTickets.Teller;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.reply.Replies;
import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.SuggestionReason;
import id.tanggap.ticket.TicketNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Finds the ticket that a message belongs to, and what proves its sender.
///
/// A ticket number or a message id alone is not enough: anybody who learns it could write into a stranger's ticket
/// and read it. The sender must also be one of the ticket's participants; otherwise an agent gets a suggestion. So
/// does an agent where a message passes on another one, or names a ticket only in its words.
@Component
public class MailThreading {

    private static final Pattern TYPED_NUMBER =
            Pattern.compile("(?<!\\d)\\d{4}[ .\\-\\u00a0]?\\d{4}[ .\\-\\u00a0]?\\d{4}(?!\\d)");
    private static final int TYPED_NUMBERS = 5;
    private static final int LONGEST_LOOKED_AT = 200_000;

    private final NamedTickets tickets;
    private final Replies replies;

    MailThreading(NamedTickets tickets, Replies replies) {
        this.tickets = tickets;
        this.replies = replies;
    }

    /// A text has no subject: a number may be anywhere in it. Its provider vouches for the sender only where the
    /// conversation runs by the same channel.
    public ThreadMatch of(ParsedInbound.Text text, String channelName) {
        var sender = text.report().sender();
        var signs = new Signs(typed(text.content().text()), List.of());
        return tickets.find(signs, new Teller(sender.participants(), channelName)).stream()
                .findFirst()
                .map(named -> match(named, textProof(named, sender.verdict())))
                .orElseGet(() -> new ThreadMatch.Nothing(SenderIdentity.alone(sender.verdict())));
    }

    private static SenderProof textProof(Named named, AuthenticationVerdict verdict) {
        var vouched = verdict == AuthenticationVerdict.PASS && !named.here() ? AuthenticationVerdict.NONE : verdict;
        return SenderIdentity.inTicket(vouched, named.participant(), false);
    }

    /// One statement if the message names a ticket or answers anything, two if nothing of that is found and its words
    /// name one.
    public ThreadMatch of(ParsedInbound.Report report, String channelName) {
        var teller = new Teller(report.sender().participants(), channelName);
        return answered(report, teller)
                .or(() -> mentioned(report, teller))
                .orElseGet(() -> new ThreadMatch.Nothing(
                        SenderIdentity.alone(report.sender().verdict())));
    }

    /// The ticket that it names in its subject, or in whose conversation it answers.
    private Optional<ThreadMatch> answered(ParsedInbound.Report report, Teller teller) {
        var references = report.identity().references();
        var ours = replies.ticketOf(references).map(TicketNumber::digits);
        var numbers = new ArrayList<>(ours.stream().toList());
        numbers.addAll(typed(report.words().subject()));
        return tickets.find(new Signs(numbers, references), teller).stream()
                .findFirst()
                .map(named -> {
                    var proof = SenderIdentity.inTicket(
                            report.sender().verdict(),
                            named.participant(),
                            ours.filter(named.number().digits()::equals).isPresent());
                    return report.identity().forwarded().isPresent()
                            ? new ThreadMatch.Suggests(named.number(), why(proof, SuggestionReason.FORWARDED), proof)
                            : match(named, proof);
                });
    }

    private static ThreadMatch match(Named named, SenderProof proof) {
        return proof.joins()
                ? new ThreadMatch.Joins(named.id(), proof)
                : new ThreadMatch.Suggests(named.number(), SuggestionReason.OTHER_SENDER, proof);
    }

    /// A ticket that only its words name, or an attached message.
    private Optional<ThreadMatch> mentioned(ParsedInbound.Report report, Teller teller) {
        var forwarded = report.identity().forwarded();
        var words = Objects.requireNonNullElse(
                report.words().fullText(), report.words().text());
        var numbers = new ArrayList<>(typed(words));
        forwarded.ifPresent(inner -> numbers.addAll(typed(inner.text())));
        var ids = forwarded.map(ParsedInbound.Forwarded::messageIds).orElse(List.of());
        replies.ticketOf(ids).ifPresent(number -> numbers.add(number.digits()));
        var reason = forwarded.isPresent() ? SuggestionReason.FORWARDED : SuggestionReason.MENTIONED;
        return tickets.find(new Signs(numbers, ids), teller).stream()
                .findFirst()
                .map(named -> {
                    var proof = SenderIdentity.inTicket(report.sender().verdict(), named.participant(), false);
                    return new ThreadMatch.Suggests(named.number(), why(proof, reason), proof);
                });
    }

    private static SuggestionReason why(SenderProof proof, SuggestionReason otherwise) {
        return proof == SenderProof.OTHER_SENDER ? SuggestionReason.OTHER_SENDER : otherwise;
    }

    private static List<String> typed(String words) {
        return TYPED_NUMBER
                .matcher(words.substring(0, Math.min(words.length(), LONGEST_LOOKED_AT)))
                .results()
                .map(match -> TicketNumber.parse(match.group()))
                .flatMap(Optional::stream)
                .map(TicketNumber::digits)
                .distinct()
                .limit(TYPED_NUMBERS)
                .toList();
    }
}
