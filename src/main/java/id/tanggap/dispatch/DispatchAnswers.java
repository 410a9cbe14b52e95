package id.tanggap.dispatch;

import id.tanggap.dispatch.order.DispatchActor;
import id.tanggap.dispatch.order.DispatchLog;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.dispatch.order.RefusedDispatchException;
import id.tanggap.dispatch.team.CrewMember;
import id.tanggap.dispatch.team.CrewRows;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.reply.KeywordReplies.Notice;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.stock.RefusedStockChangeException;
import id.tanggap.taxonomy.Reason;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the answers of people who were asked to go, by text: SIAP, BERANGKAT, TIBA, KEMBALI, TIDAK BISA. Only from
/// the number that was asked; the same words from anybody else are a citizen's text.
@Service
public class DispatchAnswers {

    private static final Map<DispatchState, Notice> NOTICES = Map.of(
            DispatchState.READY, Notice.MISSION_READY,
            DispatchState.DEPARTED, Notice.MISSION_DEPARTED,
            DispatchState.ARRIVED, Notice.MISSION_ARRIVED,
            DispatchState.RETURNED, Notice.MISSION_RETURNED,
            DispatchState.UNABLE, Notice.MISSION_UNABLE);

    private final OrderRows orders;
    private final CrewRows crew;
    private final OrderProgress progress;
    private final DispatchLog log;
    private final TransactionTemplate attempt;
    private final PgNotifier.Topic changed;

    DispatchAnswers(
            OrderRows orders,
            CrewRows crew,
            OrderProgress progress,
            DispatchLog log,
            PlatformTransactionManager transactions,
            PgNotifier notifier) {
        this.orders = orders;
        this.crew = crew;
        this.progress = progress;
        this.log = log;
        // a savepoint: what is refused is undone, the rest of the text's transaction goes on
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.changed = notifier.topic(Topics.COMMAND);
    }

    /// What a text answers to an order; empty if it is no such answer, or this number is on no mission and was on none
    /// in the last day. One statement for a text that reads like an answer, none for others.
    public Optional<DispatchWord> answerIn(String text, ContactPoint sender) {
        return DispatchWord.in(text).filter(word -> crew.latest(sender.value()).isPresent());
    }

    /// Takes the answer; part of the caller's transaction. The same answer once more, or one that comes after a later
    /// one, changes nothing. If the goods cannot leave the store, the order stays as it is and its log says why:
    /// the text is not lost.
    ///
    /// @return what they are told
    @Transactional(propagation = Propagation.MANDATORY)
    public Notice answered(DispatchWord word, ContactPoint sender) {
        var found = crew.latest(sender.value()).orElseThrow();
        var order = orders.lock(found.orderId()).orElseThrow();
        var member = crew.find(found.id()).orElseThrow();
        if (!member.state().isActive() && member.state() != word.state()) {
            late(order.id(), member.personId(), word, member.name());
            return Notice.MISSION_OVER;
        }
        try {
            attempt.executeWithoutResult(status -> progress.member(member, order, word.state(), actor(member.name())));
        } catch (RefusedStockChangeException e) {
            stuck(order.id(), member, word, e.outcome().reason());
        } catch (RefusedDispatchException e) {
            stuck(order.id(), member, word, e.reason());
        }
        changed.notifyAfterCommit("dispatch:" + order.incidentId());
        var now = crew.find(member.id()).orElseThrow().state();
        return NOTICES.getOrDefault(now, Notice.MISSION_OVER);
    }

    private void stuck(long order, CrewMember member, DispatchWord word, Reason reason) {
        log.add(
                order,
                new DispatchLog.Entry(
                        "stuck",
                        member.personId(),
                        null,
                        word.state(),
                        Map.of("key", reason.key(), "args", String.join("\u001f", reason.args()))),
                actor(member.name()));
    }

    private static DispatchActor actor(String name) {
        return new DispatchActor(name, null, DispatchActor.Way.TEXT);
    }

    private void late(long order, long person, DispatchWord word, String name) {
        log.add(order, new DispatchLog.Entry("late", person, null, word.state(), Map.of()), actor(name));
    }
}
