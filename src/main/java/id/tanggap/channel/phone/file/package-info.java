/// Reads log files while the exchange writes and rotates them.
@NullMarked
package id.tanggap.channel.phone.file;

import org.jspecify.annotations.NullMarked;
