/// The timeline of a ticket: messages and events in the order in which they happened, each with its text and icon.
@NullMarked
package id.tanggap.desk.timeline;

import org.jspecify.annotations.NullMarked;
