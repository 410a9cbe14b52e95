/// A documented HTTP gateway for aggregators: JSON, signed by HMAC over the raw bytes and a timestamp.
@NullMarked
package id.tanggap.channel.sms.gateway;

import org.jspecify.annotations.NullMarked;
