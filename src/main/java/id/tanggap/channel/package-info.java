/// The doors citizens come through: one room per protocol, described by the files in `channels/`.
@NullMarked
package id.tanggap.channel;

import org.jspecify.annotations.NullMarked;
