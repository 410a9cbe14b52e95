/// An SMPP 3.4 client that binds to a message centre.
@NullMarked
package id.tanggap.channel.sms.smpp;

import org.jspecify.annotations.NullMarked;
