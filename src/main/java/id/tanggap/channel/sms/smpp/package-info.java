/// SMPP 3.4 as a client that is bound to a message centre.
@NullMarked
package id.tanggap.channel.sms.smpp;

import org.jspecify.annotations.NullMarked;
