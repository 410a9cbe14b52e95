package id.tanggap.intake;

import id.tanggap.reply.Carriers;
import id.tanggap.reply.Notices;
import id.tanggap.reply.Receipts;
import id.tanggap.reply.TextTerms;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.Tickets;
import id.tanggap.ticket.Verdict;
import id.tanggap.triage.Triage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a text to its end: a word to the house, more of an open matter, or a new one. Texts carry no thread, so the
/// sender, the time and the words must say what they belong to.
@Component
class Texts {

    private static final Duration OLDEST = Duration.ofDays(14);

    private final Talks talks;
    private final Threading threading;
    private final Triage triage;
    private final Opening opening;
    private final PlaceAnswer placeAnswer;
    private final Wishing wishing;
    private final StatusAnswer statusAnswer;
    private final Notices notices;
    private final Receipts receipts;
    private final Carriers carriers;
    private final MediaWanted media;
    private final Tickets tickets;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Texts(
            Talks talks,
            Threading threading,
            Triage triage,
            Opening opening,
            PlaceAnswer placeAnswer,
            Wishing wishing,
            StatusAnswer statusAnswer,
            Notices notices,
            Receipts receipts,
            Carriers carriers,
            MediaWanted media,
            Tickets tickets,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.talks = talks;
        this.threading = threading;
        this.triage = triage;
        this.opening = opening;
        this.placeAnswer = placeAnswer;
        this.wishing = wishing;
        this.statusAnswer = statusAnswer;
        this.notices = notices;
        this.receipts = receipts;
        this.carriers = carriers;
        this.media = media;
        this.tickets = tickets;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    void take(Inbound inbound, UUID claim, Reading.Text text) {
        transaction.executeWithoutResult(status -> {
            text.report().from().ifPresent(talks::takeTurns);
            ledger.settle(inbound.id(), claim, settlement(inbound, text), null, clock.instant());
        });
    }

    private Settlement settlement(Inbound inbound, Reading.Text text) {
        return text.report()
                .from()
                .map(sender -> heard(inbound, text, sender))
                .orElseGet(() -> open(inbound, text, Optional.empty()));
    }

    private Settlement heard(Inbound inbound, Reading.Text text, ContactPoint sender) {
        return switch (Word.of(text.content().text(), text.content().optOut())) {
            case Word.Stop stop -> wishing.stop(stop, sender, inbound);
            case Word.Start start -> wishing.start(start, sender, inbound);
            case Word.Help help -> help(help, sender, inbound);
            case Word.Status asked -> Settlement.heard("status", statusAnswer.answer(asked, sender, inbound));
            case Word.None none -> report(inbound, text, sender);
        };
    }

    private Settlement help(Word.Help help, ContactPoint sender, Inbound inbound) {
        if (!help.handled()) {
            notices.say(Notices.Notice.HELP, sender, inbound.channelName(), inbound.language());
        }
        return Settlement.heard("help", Optional.empty());
    }

    /// A named ticket comes first, then the message it answers, then an open matter it goes on with.
    private Settlement report(Inbound inbound, Reading.Text text, ContactPoint sender) {
        var belonging = threading.of(text);
        return switch (belonging) {
            case Belonging.Joins joins -> join(inbound, text, joins.ticketId(), "reply");
            case Belonging.Suggests suggests -> open(inbound, text, Optional.of(suggests));
            case Belonging.Nothing nothing ->
                answered(inbound, text, sender)
                        .map(ticket -> join(inbound, text, ticket, "reply"))
                        .orElseGet(() -> goOn(inbound, text, sender));
        };
    }

    private Optional<Long> answered(Inbound inbound, Reading.Text text, ContactPoint sender) {
        return Optional.ofNullable(text.content().repliedTo())
                .flatMap(id -> receipts.ticketOf(inbound.channelName(), id, sender));
    }

    private Settlement goOn(Inbound inbound, Reading.Text text, ContactPoint sender) {
        var words = text.report().text();
        var understood = triage.understand(words);
        var within =
                carriers.terms(inbound.channelName()).orElse(TextTerms.USUAL).joinWithin();
        var at = written(inbound, text);
        var talk = talks.recent(sender, at.minus(Verdict.WINDOW)).stream()
                .filter(open -> SameMatter.goesOn(open, words, understood, at, within))
                .findFirst();
        if (talk.isEmpty()) {
            return open(inbound, text, Optional.empty());
        }
        var settlement = join(inbound, text, talk.get().ticketId(), "goes-on");
        placeAnswer.take(talk.get(), understood, text.point(), inbound.channel());
        return settlement;
    }

    private Settlement join(Inbound inbound, Reading.Text text, long ticketId, String reason) {
        var now = clock.instant();
        var message = opening.message(text.report(), written(inbound, text));
        var joined = tickets.join(ticketId, inbound.channel(), message, now);
        if (joined.isEmpty()) {
            return Settlement.linked(ticketId, "same-message");
        }
        media.want(
                joined.get().ticketId(),
                joined.get().messageId(),
                inbound.channelName(),
                text.content().media(),
                now);
        return Settlement.linked(joined.get().ticketId(), reason);
    }

    private Settlement open(Inbound inbound, Reading.Text text, Optional<Belonging.Suggests> suggestion) {
        var now = clock.instant();
        var message = opening.message(text.report(), written(inbound, text));
        var opened = opening.open(inbound, text.report(), message, text.point(), now);
        suggestion.ifPresent(other -> tickets.suggestLink(opened.id(), other.number(), now));
        media.want(
                opened.id(),
                opened.messageId(),
                inbound.channelName(),
                text.content().media(),
                now);
        return Settlement.ticketed(opened.id());
    }

    /// When the citizen wrote it, if the network says so and can be believed.
    private static Instant written(Inbound inbound, Reading.Text text) {
        var arrived = inbound.receivedAt();
        return Optional.ofNullable(text.content().sentAt())
                .filter(at -> at.isBefore(arrived) && at.isAfter(arrived.minus(OLDEST)))
                .orElse(arrived);
    }
}
