package io.tensionwire.ingest.poll;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses, such as {@code 10.0.0.0/8}.
 *
 * @param network the range's first address
 * @param bits how many leading bits all its addresses share
 */
record AddressRange(InetAddress network, int bits) {

    /** Reads a range in CIDR notation. */
    static AddressRange of(String cidr) {
        int slash = cidr.indexOf('/');
        try {
            // An address is looked up nowhere: it is only parsed.
            return new AddressRange(
                    InetAddress.getByName(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr + " is no range of addresses", e);
        }
    }

    /** Tells whether an address of the same family lies in this range. */
    boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
