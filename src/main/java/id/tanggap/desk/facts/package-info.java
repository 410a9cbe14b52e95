/// What is shown around a ticket's timeline: its actions, fields, tags, links, nearby tickets, and the map.
@NullMarked
package id.tanggap.desk.facts;

import org.jspecify.annotations.NullMarked;
