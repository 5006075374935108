"""The WeChat Official Account (公众号): each of Tencent's calls is answered in itself, by words alone."""
