/// The record of a citizen: contact points and where they come from, tickets, calls, opt-outs, and other records that
/// may be the same person.
@NullMarked
package id.tanggap.desk.citizen;

import org.jspecify.annotations.NullMarked;
