/// The telephone pages: owed callbacks, call forms, call lists, the day's figures, and the panel that shows a ringing
/// call.
@NullMarked
package id.tanggap.desk.phone;

import org.jspecify.annotations.NullMarked;
