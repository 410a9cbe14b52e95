/// Shared by all sources of call logs: the settings of a phone channel, the poller interface, and lines for the
/// ledger.
@NullMarked
package id.tanggap.channel.phone.source;

import org.jspecify.annotations.NullMarked;
