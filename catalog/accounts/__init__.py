"""The entrance to the desk: passwords, second factors, passkeys, sessions. A door."""
