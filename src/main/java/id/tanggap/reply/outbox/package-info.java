/// The queue of outgoing messages, claimed and sent in one lane per channel.
@NullMarked
package id.tanggap.reply.outbox;

import org.jspecify.annotations.NullMarked;
