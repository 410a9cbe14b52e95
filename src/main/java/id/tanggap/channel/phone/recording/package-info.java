/// Finds the recordings and voicemail of calls in the exchange's folder.
@NullMarked
package id.tanggap.channel.phone.recording;

import org.jspecify.annotations.NullMarked;
