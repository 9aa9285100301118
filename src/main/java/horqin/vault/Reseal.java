package horqin.vault;

import java.util.Optional;

/**
 * Brings a sealed value under the newest key, for the job that walks a table after the
 * keyring got a new one. Both keys read meanwhile, so the job may stop anywhere.
 */
public final class Reseal {

	private final Vault vault;

	public Reseal(Vault vault) {
		this.vault = vault;
	}

	/**
	 * The value under the newest key.
	 * @return empty when it is there already and nothing is to be written
	 * @throws SealBroken when it does not open at this place
	 */
	public Optional<byte[]> value(byte[] sealed, String table, String column, String rowPublicId) {
		if (this.vault.isCurrent(sealed)) {
			return Optional.empty();
		}
		var plain = this.vault.open(sealed, table, column, rowPublicId);
		return Optional.of(this.vault.seal(plain, table, column, rowPublicId));
	}

}
