package io.tensionwire.contract;

import java.util.Optional;

/**
 * Reads and writes, or only writes, the usual form of a record in much less time than Jackson, and leaves all else to it: whatever is read or
 * written here is read and written exactly as Jackson would. Thread-safe.
 *
 * @param <T> the record
 */
interface QuickForm<T> {

    /** Returns the value; empty if the bytes are broken or in another than the usual form. */
    Optional<T> read(byte[] bytes);

    /** Returns the value's bytes; empty if they need care. */
    Optional<byte[]> written(T value);

    /** Returns the form that leaves everything to Jackson. */
    static <T> QuickForm<T> none() {
        return new QuickForm<>() {
            @Override
            public Optional<T> read(byte[] bytes) {
                return Optional.empty();
            }

            @Override
            public Optional<byte[]> written(T value) {
                return Optional.empty();
            }
        };
    }
}
