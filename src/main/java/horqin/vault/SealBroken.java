package horqin.vault;

/**
 * A sealed value does not open: changed, moved from its row, or under a key the keyring
 * does not hold. Which of these it was is not told (OWASP ASVS 5.0, 11.2.5).
 */
public class SealBroken extends RuntimeException {

	SealBroken() {
		super("加密数据无法打开，请联系系统管理员核对密钥文件和数据完整性");
	}

}
