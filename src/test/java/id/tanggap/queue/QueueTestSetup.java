package id.tanggap.queue;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketTestSetup;
import java.util.List;

/// What the tests of queues ask of a house.
final class QueueTestSetup {

    private QueueTestSetup() {}

    static SavedQueue shipped(TicketTestSetup house, Viewer viewer, String key) {
        return house.room(SavedQueues.class).of(viewer).stream()
                .filter(queue -> queue.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static List<Long> ids(TicketTestSetup house, SavedQueue queue, Viewer viewer) {
        return house.room(QueueReader.class).page(queue, viewer, null, 200).tickets().stream()
                .map(TicketSummary::id)
                .toList();
    }

    static boolean has(TicketTestSetup house, String key, Viewer viewer, OpenedTicket ticket) {
        return ids(house, shipped(house, viewer, key), viewer).contains(ticket.id());
    }
}
