package id.tanggap.intake.text;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.report.TextKeyword;
import id.tanggap.reply.KeywordReplies;
import id.tanggap.reporter.ContactConsent;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.ReporterDirectory;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.citizen.Tickets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Executes STOP and START: records the consent with its evidence, confirms it once, shows it to agents.
@Component
class ConsentRequests {

    private final ReporterDirectory reporters;
    private final ContactConsent consent;
    private final KeywordReplies replies;
    private final OpenConversations conversations;
    private final Tickets tickets;
    private final Clock clock;

    ConsentRequests(
            ReporterDirectory reporters,
            ContactConsent consent,
            KeywordReplies replies,
            OpenConversations conversations,
            Tickets tickets,
            Clock clock) {
        this.reporters = reporters;
        this.consent = consent;
        this.replies = replies;
        this.conversations = conversations;
        this.tickets = tickets;
        this.clock = clock;
    }

    Settlement stop(TextKeyword.Stop stop, ContactPoint sender, InboundItem inbound) {
        if (recordConsent(true, stop.typed(), sender, inbound)) {
            replies.silence(sender);
            confirm(KeywordReplies.Notice.OPTED_OUT, stop.handled(), sender, inbound);
        }
        return Settlement.keyword("stop", recordOnLatest(TimelineEntryKind.OPTED_OUT, sender, inbound.channelName()));
    }

    Settlement start(TextKeyword.Start start, ContactPoint sender, InboundItem inbound) {
        if (recordConsent(false, start.typed(), sender, inbound)) {
            confirm(KeywordReplies.Notice.OPTED_IN, start.handled(), sender, inbound);
        }
        return Settlement.keyword("start", recordOnLatest(TimelineEntryKind.OPTED_IN, sender, inbound.channelName()));
    }

    private boolean recordConsent(boolean stop, String typed, ContactPoint sender, InboundItem inbound) {
        var now = clock.instant();
        var citizen = reporters.findOrWelcome(sender, null, now);
        var request = new ContactConsent.Change(stop, typed, inbound.channelName(), "inbound:" + inbound.id());
        return consent.record(citizen.contactId(), request, now);
    }

    private void confirm(KeywordReplies.Notice notice, boolean handled, ContactPoint sender, InboundItem inbound) {
        if (!handled) {
            replies.say(notice, sender, inbound.channelName(), inbound.language());
        }
    }

    private Optional<Long> recordOnLatest(TimelineEntryKind kind, ContactPoint sender, String channelName) {
        var latest =
                conversations.open(sender, channelName).stream().findFirst().map(OpenConversation::ticketId);
        latest.ifPresent(ticket -> tickets.recordSilently(ticket, kind, Map.of(), clock.instant()));
        return latest;
    }
}
