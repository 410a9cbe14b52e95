/// Items of the stock in words, and tables of them as files, for all pages of the command center.
@NullMarked
package id.tanggap.command.item;

import org.jspecify.annotations.NullMarked;
