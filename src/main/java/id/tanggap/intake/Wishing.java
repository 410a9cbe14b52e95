package id.tanggap.intake;

import id.tanggap.reply.Notices;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.Reporters;
import id.tanggap.reporter.Wishes;
import id.tanggap.ticket.Tickets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Does what STOP and START ask for: keeps the wish with its evidence, confirms it once, shows it to agents.
@Component
class Wishing {

    private final Reporters reporters;
    private final Wishes wishes;
    private final Notices notices;
    private final Talks talks;
    private final Tickets tickets;
    private final Clock clock;

    Wishing(Reporters reporters, Wishes wishes, Notices notices, Talks talks, Tickets tickets, Clock clock) {
        this.reporters = reporters;
        this.wishes = wishes;
        this.notices = notices;
        this.talks = talks;
        this.tickets = tickets;
        this.clock = clock;
    }

    Settlement stop(Word.Stop stop, ContactPoint sender, Inbound inbound) {
        if (said(true, stop.typed(), sender, inbound)) {
            notices.silence(sender);
            confirm(Notices.Notice.OPTED_OUT, stop.handled(), sender, inbound);
        }
        return Settlement.heard("stop", remarked("opted-out", sender));
    }

    Settlement start(Word.Start start, ContactPoint sender, Inbound inbound) {
        if (said(false, start.typed(), sender, inbound)) {
            confirm(Notices.Notice.OPTED_IN, start.handled(), sender, inbound);
        }
        return Settlement.heard("start", remarked("opted-in", sender));
    }

    private boolean said(boolean stop, String typed, ContactPoint sender, Inbound inbound) {
        var now = clock.instant();
        var citizen = reporters.findOrWelcome(sender, null, now);
        var wish = new Wishes.Wish(stop, typed, inbound.channelName(), "inbound:" + inbound.id());
        return wishes.say(citizen.contactId(), wish, now);
    }

    private void confirm(Notices.Notice notice, boolean handled, ContactPoint sender, Inbound inbound) {
        if (!handled) {
            notices.say(notice, sender, inbound.channelName(), inbound.language());
        }
    }

    private Optional<Long> remarked(String kind, ContactPoint sender) {
        var latest = talks.open(sender).stream().findFirst().map(Talk::ticketId);
        latest.ifPresent(ticket -> tickets.remark(ticket, kind, Map.of(), clock.instant()));
        return latest;
    }
}
