/// The lists of tickets: queues, saved queues, search results, actions on many tickets, and the CSV export.
@NullMarked
package id.tanggap.desk.queue;

import org.jspecify.annotations.NullMarked;
