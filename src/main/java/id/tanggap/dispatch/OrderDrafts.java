package id.tanggap.dispatch;

import static id.tanggap.dispatch.order.RefusedDispatchException.because;

import id.tanggap.access.Viewer;
import id.tanggap.dispatch.order.DispatchActor;
import id.tanggap.dispatch.order.DispatchLog;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.incident.Incident;
import id.tanggap.incident.view.Incidents;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.ReleaseGround;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes a new order; part of the caller's transaction, which must end when this throws.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderDrafts {

    private final OrderRows orders;
    private final OrderGoods goods;
    private final Fleet fleet;
    private final Incidents incidents;
    private final Sites sites;
    private final DispatchLog log;
    private final Clock clock;
    private final Duration answerTime;

    OrderDrafts(
            OrderRows orders,
            OrderGoods goods,
            Fleet fleet,
            Incidents incidents,
            Sites sites,
            DispatchLog log,
            Clock clock,
            @Value("${tanggap.dispatch.answer-time:15m}") Duration answerTime) {
        this.orders = orders;
        this.goods = goods;
        this.fleet = fleet;
        this.incidents = incidents;
        this.sites = sites;
        this.log = log;
        this.clock = clock;
        this.answerTime = answerTime;
    }

    DispatchResult draft(NewOrder wanted) {
        check(wanted);
        var id = orders.insert(wanted, answerTime, clock.instant());
        if (id.isEmpty()) {
            var before = orders.withKey(wanted.clientKey()).orElseThrow();
            if (before.siteId() != wanted.siteId() || before.incidentId() != wanted.incidentId()) {
                throw because("refused.dispatch.key");
            }
            return new DispatchResult.Done(before.code(), true);
        }
        var order = orders.lock(id.get()).orElseThrow();
        var by = DispatchActor.desk(wanted.by());
        wanted.goods().stream()
                .sorted(Comparator.comparingLong(NewOrder.Goods::itemId))
                .forEach(one -> goods.keep(order, one, by));
        wanted.vehicles().stream().distinct().sorted().forEach(vehicle -> fleet.take(order, vehicle));
        var no = 0;
        for (var people : wanted.people()) {
            no++;
            orders.addNeed(order.id(), new DispatchOrder.Need(no, people.skill(), people.people()));
        }
        log.add(order.id(), DispatchLog.Entry.of("drafted", Map.of()), by);
        return new DispatchResult.Done(order.code(), false);
    }

    private void check(NewOrder wanted) {
        if (!DispatchPolicy.gives(wanted.by())) {
            throw because("refused.dispatch.not-yours");
        }
        if (wanted.goods().isEmpty()
                && wanted.people().isEmpty()
                && wanted.vehicles().isEmpty()) {
            throw because("refused.dispatch.empty");
        }
        var incident = incidents
                .find(wanted.incidentId())
                .filter(Incident::isOpen)
                .orElseThrow(() -> because("refused.dispatch.incident"));
        var to = wanted.to().siteId();
        if (sites.find(wanted.siteId()).isEmpty()
                || (to != null && (to == wanted.siteId() || sites.find(to).isEmpty()))) {
            throw because("refused.dispatch.site");
        }
        checkExercise(wanted, incident);
        if (wanted.ground() instanceof ReleaseGround.Overridden
                && !wanted.by().role().supervises()) {
            throw because("refused.stock.override");
        }
    }

    /// An exercise moves only what was invented for it, and nothing real moves for one.
    private void checkExercise(NewOrder wanted, Incident incident) {
        var exercise = incident.origin().exercise();
        var to = wanted.to().siteId();
        var other = Stream.of(wanted.siteId(), to == null ? wanted.siteId() : to)
                .flatMap(site -> sites.find(site).stream())
                .anyMatch(site -> !Objects.equals(site.standing().exercise(), exercise));
        if (other
                || (exercise == null && incident.facts().exercise())
                || (exercise != null && !wanted.vehicles().isEmpty())) {
            throw because("refused.dispatch.exercise");
        }
    }

    boolean needsPeople(DispatchOrder order) {
        return !orders.needs(order.id()).isEmpty();
    }

    /// @throws id.tanggap.dispatch.order.RefusedDispatchException for those whose order it is not
    void mayAnswer(DispatchOrder order, Viewer by) {
        var to = order.to().siteId();
        var from = sites.find(order.siteId()).orElseThrow();
        if (!DispatchPolicy.answers(by, from, to == null ? null : sites.find(to).orElse(null))) {
            throw because("refused.dispatch.not-yours");
        }
    }
}
