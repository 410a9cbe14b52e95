/// Orders to send goods and people: the list of an incident, an order, its delivery note, and the page on a telephone
/// at which receivers sign.
@NullMarked
package id.tanggap.command.dispatch;

import org.jspecify.annotations.NullMarked;
