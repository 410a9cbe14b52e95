/// What stands beside a ticket: its head, clocks, fields, people, ties, neighbours, and the map.
@NullMarked
package id.tanggap.desk.facts;

import org.jspecify.annotations.NullMarked;
