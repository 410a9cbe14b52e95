package id.tanggap.web.live;

import id.tanggap.access.Accounts;
import id.tanggap.access.Viewer;
import id.tanggap.access.Visibility;
import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.conversation.Watchers;
import id.tanggap.ticket.feed.ChangeFeed;
import id.tanggap.ticket.feed.FeedPositionPrunedException;
import id.tanggap.ticket.view.TicketReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open pages what changed. Follows the change feed from now on; two statements for a batch of changes, however
/// many pages are open, and each page hears only of tickets that its viewer may see. Pages of those whose rights have
/// changed are closed at the next heartbeat.
@Component
public final class LiveUpdates implements SmartLifecycle {

    private static final Pattern POSITION = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final int BATCH = 200;
    private static final int MISSED = 1000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ChangeFeed feed;
    private final TicketReader tickets;
    private final Watchers watchers;
    private final Accounts accounts;
    private final Map<SseEmitter, Viewer> pages = new ConcurrentHashMap<>();
    private final PollingWorker worker;
    private volatile ChangeFeed.Position sentUpTo = ChangeFeed.Position.START;
    private boolean endFound;
    private long heartbeatAt = System.nanoTime();

    public LiveUpdates(
            ChangeFeed feed, TicketReader tickets, Watchers watchers, Accounts accounts, WorkerRegistry workers) {
        this.feed = feed;
        this.tickets = tickets;
        this.watchers = watchers;
        this.accounts = accounts;
        this.worker = new PollingWorker(WorkerSettings.every(HEARTBEAT, "live"), this::round, workers);
        feed.onChange(worker::wake);
    }

    /// A page listens. The stream ends by itself after a while; browsers come back and name the last event that they
    /// got.
    ///
    /// @param lastEvent id of the last event that the page got; empty for a page that was just loaded
    public SseEmitter open(Viewer viewer, Optional<ChangeFeed.Position> lastEvent) {
        var page = new SseEmitter(LONGEST.toMillis());
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(gone -> pages.remove(page));
        pages.put(page, viewer);
        lastEvent.ifPresent(position -> sendMissed(page, viewer, position));
        send(
                page,
                SseEmitter.event()
                        .id(id(sentUpTo))
                        .name("hello")
                        .reconnectTime(2000)
                        .data(""));
        return page;
    }

    /// What happened meanwhile; a page that was away for too long is told to load again. Listens already, so
    /// that nothing falls between the two; an event that is sent twice does no harm.
    private void sendMissed(SseEmitter page, Viewer viewer, ChangeFeed.Position lastEvent) {
        try {
            var changes = feed.after(lastEvent, MISSED);
            if (changes.size() == MISSED) {
                sendStale(page);
            } else {
                send(changes, Map.of(page, viewer));
            }
        } catch (FeedPositionPrunedException gone) {
            sendStale(page);
        }
    }

    private void sendStale(SseEmitter page) {
        send(page, SseEmitter.event().name("stale").data(""));
    }

    @Override
    public void start() {
        worker.start();
    }

    /// The end of the feed is looked for until it is found: a database that is away at the start must not end live
    /// updates. What happened before it was found is not sent, so pages that were opened meanwhile load again.
    private boolean round() {
        if (!endFound) {
            sentUpTo = feed.end();
            endFound = true;
            pages.keySet()
                    .forEach(page -> send(page, SseEmitter.event().name("stale").data("")));
        }
        sendChanges();
        if (System.nanoTime() - heartbeatAt > HEARTBEAT.toNanos()) {
            heartbeatAt = System.nanoTime();
            sendHeartbeat();
        }
        return false;
    }

    /// A node that fell behind what was pruned tells its pages to load again.
    private void sendChanges() {
        try {
            for (var changes = feed.after(sentUpTo, BATCH); !changes.isEmpty(); changes = feed.after(sentUpTo, BATCH)) {
                send(changes, pages);
                sentUpTo = changes.getLast().position();
            }
        } catch (FeedPositionPrunedException gone) {
            sentUpTo = feed.end();
            pages.keySet().forEach(this::sendStale);
        }
    }

    private void sendHeartbeat() {
        pages.keySet().forEach(page -> send(page, SseEmitter.event().comment("")));
        closeOutdatedPages();
    }

    /// Closes pages of viewers whose rights have changed since: they sign in again. One SQL statement.
    public void closeOutdatedPages() {
        var now = accounts.viewers(pages.values().stream()
                .map(Viewer::userId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        pages.forEach((page, viewer) -> {
            var known = viewer.userId() == null ? null : now.get(viewer.userId());
            if (known == null
                    || known.role() != viewer.role()
                    || !known.visibility().equals(viewer.visibility())) {
                end(page);
            }
        });
    }

    private void send(List<ChangeFeed.Change> changes, Map<SseEmitter, Viewer> listeners) {
        if (listeners.isEmpty()) {
            return;
        }
        var ids = changes.stream().map(ChangeFeed.Change::ticketId).distinct().toList();
        Map<Long, TicketSummary> byId = tickets.summaries(ids, Visibility.ALL).stream()
                .collect(Collectors.toMap(TicketSummary::id, Function.identity()));
        var watching = watchers.watching(ids);
        for (var change : changes) {
            var ticket = byId.get(change.ticketId());
            if (ticket != null) {
                send(change, ticket, watching.getOrDefault(ticket.id(), Set.of()), listeners);
            }
        }
    }

    private void send(
            ChangeFeed.Change change, TicketSummary ticket, Set<Long> watching, Map<SseEmitter, Viewer> listeners) {
        var name = change.kind().equals("opened") ? "opened" : "changed";
        var data = "{\"number\":\"" + ticket.number().digits() + "\",\"kind\":\"" + change.kind() + "\"}";
        listeners.forEach((page, viewer) -> {
            if (viewer.visibility()
                    .sees(
                            ticket.assignment().balaiCode(),
                            ticket.classification().category(),
                            watching)) {
                send(
                        page,
                        SseEmitter.event().id(id(change.position())).name(name).data(data));
            }
        });
    }

    /// The last change that was sent, as the `id` of its event; empty before the first.
    public String lastEventId() {
        return sentUpTo.equals(ChangeFeed.Position.START) ? "" : id(sentUpTo);
    }

    private static String id(ChangeFeed.Position position) {
        return position.xid() + "-" + position.seq();
    }

    /// @param id as `id(Position)` makes it; anything else is passed over
    public static Optional<ChangeFeed.Position> position(String id) {
        var parts = POSITION.matcher(id);
        return parts.matches()
                ? Optional.of(new ChangeFeed.Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /// News of another kind, for the pages of those it concerns.
    ///
    /// @param data JSON
    public void send(Predicate<Viewer> whom, String name, String data) {
        pages.forEach((page, viewer) -> {
            if (whom.test(viewer)) {
                send(page, SseEmitter.event().name(name).data(data));
            }
        });
    }

    /// Ends the stream of a page, which comes back when somebody looks at it.
    void rest(SseEmitter page) {
        send(page, SseEmitter.event().name("rest").data(""));
        end(page);
    }

    /// Whoever asks for it goes on, whether the page is there or not.
    private void end(SseEmitter page) {
        pages.remove(page);
        try {
            page.complete();
        } catch (IllegalStateException gone) {
            // the page was left, and the web server has ended its stream
        }
    }

    /// Whose pages are open on this node.
    public Set<Viewer> viewers() {
        return Set.copyOf(pages.values());
    }

    private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException gone) {
            pages.remove(page);
        }
    }

    @Override
    public void stop() {
        pages.keySet().forEach(this::end);
        worker.stop();
    }

    /// Before the web server waits for open requests to end.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }
}
